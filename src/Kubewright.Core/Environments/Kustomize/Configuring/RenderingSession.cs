using Kubewright.Core.Environments.Kustomize.Merging;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>What one rendering shares: the files, what it may cost, the schemas, the problems found so far.</summary>
/// <param name="files">The repository's files.</param>
/// <param name="budget">What may be spent.</param>
/// <param name="goesOn">Whether what is refused costs itself alone, so that the rest can be looked at; kustomize ends with the first.</param>
internal sealed class RenderingSession(IEnvironmentFiles files, RenderingBudget budget, bool goesOn = false)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public IEnvironmentFiles Files => files;

    public RenderingBudget Budget => budget;

    /// <summary>Whether what is refused costs itself alone.</summary>
    public bool GoesOn => goesOn;

    public ClusterScope ClusterScope { get; } = new();

    /// <summary>How lists are merged; a kustomization may name other schemas.</summary>
    public IMergeSchemas Schemas { get; set; } = BuiltInMergeSchemas.Instance;

    /// <summary>Whether a kustomization named other schemas.</summary>
    public bool HasOwnSchemas { get; set; }

    public List<RenderingProblem> Problems { get; } = [];

    /// <summary>The paths of all files that were looked for.</summary>
    public IReadOnlyCollection<string> Used => _used;

    public void Use(string path) => _used.Add(path);

    /// <summary>The paths of files of objects that could not be read.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>Whether a step was left out that may have changed any object.</summary>
    public bool MissesChanges { get; private set; }

    /// <summary>Whether objects are missing that may be deployed.</summary>
    public bool MissesObjects { get; private set; }

    /// <summary>Does a step; where it is refused and the rendering goes on, notes why. Returns whether it was done.</summary>
    /// <param name="step">The step.</param>
    /// <param name="changes">Whether it may change objects; else it adds some.</param>
    /// <param name="place">Where it is asked for.</param>
    public bool Attempt(Action step, bool changes = true, SourceSpan? place = null)
    {
        try
        {
            step();
            return true;
        }
        catch (RefusedException e) when (goesOn && e is not BudgetSpentException)
        {
            Note(place is { } at ? e.At(at) : e);
            MissesChanges |= changes && e.Kind != RenderingProblemKind.TargetMissing;
            MissesObjects |= !changes;
            return false;
        }
    }

    /// <summary>Notes that something that may change any object cannot be had.</summary>
    public void NoteChanges(RefusedException problem)
    {
        NoteObjects(problem);
        MissesChanges = true;
    }

    /// <summary>Notes that something that makes objects cannot be had.</summary>
    public void NoteObjects(RefusedException problem)
    {
        Note(problem);
        MissesObjects = true;
    }

    /// <summary>What a step makes of each entry; where the rendering goes on, without those that it refuses.</summary>
    public IEnumerable<T> Each<TEntry, T>(IEnumerable<TEntry> entries, Func<TEntry, T> make)
        where T : class
    {
        foreach (var entry in entries)
        {
            T? made = null;
            if (Attempt(() => made = make(entry)))
            {
                yield return made!;
            }
        }
    }

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
            NoteObjects(e);
            return [];
        }
    }

    /// <summary>The entries that select nothing.</summary>
    public List<RenderingProblem> Unused { get; } = [];

    /// <summary>Notes that an entry selects nothing, which kustomize takes.</summary>
    public void NoteUnused(RenderingProblem problem) => Unused.Add(problem);
}
