using System.Collections.Immutable;
using Kubewright.Core.Environments;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Environments;

/// <summary>What became of the kustomizations of a check. Several use one and the same file, and what is wrong in it is wrong once.</summary>
/// <param name="all">The renderings.</param>
public sealed class RenderedKustomizations(ImmutableArray<Rendering> all)
{
    /// <summary>
    /// Why kustomize refuses them, each place once. What may come of something else that is missing is left out, unless it is plain what was meant.
    /// </summary>
    public IEnumerable<RenderingProblem> Refusals => all
        .SelectMany(rendering => rendering.Problems.Where(problem =>
            !problem.IsUnknowable && (!MayFollow(problem) || IsWhole(rendering) || problem.Meant is not null)))
        .Where(problem => problem.Span is not null)
        .GroupBy(problem => (problem.Span, problem.Kind))
        .Select(same => same.First());

    /// <summary>Where rendering itself failed, each place once.</summary>
    public IEnumerable<RenderingProblem> Failures => all
        .SelectMany(rendering => rendering.Problems.Where(problem => problem is { IsFailure: true, Span: not null }))
        .GroupBy(problem => (problem.Span, problem.Message))
        .Select(same => same.First());

    /// <summary>The entries that change nothing in any of the renderings that use their file.</summary>
    public IEnumerable<RenderingProblem> Unused
    {
        get
        {
            var placed = all.SelectMany(rendering => rendering.Unused.Where(IsPlaced).Select(problem => (rendering, problem)));
            foreach (var same in placed.GroupBy(one => one.problem.Span!.Value))
            {
                var users = all.Where(rendering => rendering.FilesUsed.Any(path => IsAt(same.Key.File, path))).ToList();
                var without = same.Select(one => one.rendering).Distinct().ToList();
                if (users.Count <= without.Count && (same.First().problem.Meant is not null || without.TrueForAll(IsWhole)))
                {
                    yield return same.First().problem;
                }
            }
        }
    }

    /// <summary>Whether 'flux bootstrap' writes a file of that name, which many repositories hold as an empty one until then.</summary>
    internal static bool IsOfFlux(string name) => name is "gotk-components.yaml" or "gotk-sync.yaml";

    /// <summary>Whether what an entry selects may be in a file that is written when the cluster is made: it is used and holds no object.</summary>
    internal bool IsFilledElsewhere(RenderingProblem problem) => all.Any(rendering =>
        rendering.FilesUsed.Any(path => IsAt(problem.Span!.Value.File, path))
        && rendering.FilesUsed.Any(path => IsOfFlux(path.Substring(path.LastIndexOf('/') + 1)))
        && rendering.Objects.All(one => !IsOfFlux(one.Root.Span.File.Name)));

    // Files are called by their paths as they are printed, and used by those from the root of their repository.
    private static bool IsAt(SourceFile file, string path) =>
        file.NormalizedPath == path
        || file.NormalizedPath.EndsWith("/" + path, StringComparison.Ordinal)
        || path.EndsWith("/" + file.NormalizedPath, StringComparison.Ordinal);

    private static bool IsPlaced(RenderingProblem problem) => problem.Span is not null;

    // A patch of an object that is in a file which is missing.
    private static bool MayFollow(RenderingProblem problem) =>
        problem.Kind is RenderingProblemKind.TargetMissing or RenderingProblemKind.NothingSelected or RenderingProblemKind.PatchNotApplicable;

    private static bool IsWhole(Rendering rendering) => rendering.Problems.All(problem =>
        !problem.IsUnknowable
        && problem.Kind is not (RenderingProblemKind.FileMissing or RenderingProblemKind.Refused or RenderingProblemKind.ObjectTwice));
}
