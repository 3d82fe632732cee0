using Kubewright.Core.Environments.Kustomize.Merging;
using Kubewright.Core.Environments.Kustomize.Resources;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>What one rendering shares: the files, what it may cost, the schemas, the problems found so far.</summary>
internal sealed class RenderingSession(IEnvironmentFiles files, RenderingBudget budget)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public IEnvironmentFiles Files => files;

    public RenderingBudget Budget => budget;

    public ClusterScope ClusterScope { get; } = new();

    /// <summary>How lists are merged; a kustomization may name other schemas.</summary>
    public IMergeSchemas Schemas { get; set; } = BuiltInMergeSchemas.Instance;

    /// <summary>Whether a kustomization named other schemas.</summary>
    public bool HasOwnSchemas { get; set; }

    public List<RenderingProblem> Problems { get; } = [];

    /// <summary>The paths of all files that were looked for.</summary>
    public IReadOnlyCollection<string> Used => _used;

    public void Use(string path) => _used.Add(path);

    /// <summary>Notes what keeps a part from being rendered; the rest goes on.</summary>
    public void Note(RefusedException problem) =>
        Problems.Add(new RenderingProblem(problem.Message, problem.Span, problem.IsUnknowable) { Kind = problem.Kind, Meant = problem.Meant });

    /// <summary>What is made of files; where one is not there that is noted, and nothing is made.</summary>
    /// <param name="read">Reads the files.</param>
    public IReadOnlyList<TreeResource> Read(Func<IReadOnlyList<TreeResource>> read)
    {
        try
        {
            return read();
        }
        catch (RefusedException e) when (e.IsMissingFile)
        {
            Note(e);
            return [];
        }
    }

    /// <summary>The entries that select nothing.</summary>
    public List<RenderingProblem> Unused { get; } = [];

    /// <summary>Notes that an entry selects nothing, which kustomize takes.</summary>
    public void NoteUnused(RenderingProblem problem) => Unused.Add(problem);
}
