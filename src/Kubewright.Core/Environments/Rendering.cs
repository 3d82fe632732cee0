using System.Collections.Immutable;

namespace Kubewright.Core.Environments;

/// <summary>What became of a kustomization or a chart. Immutable.</summary>
/// <param name="Objects">The objects in the order in which the tool prints them; where there are problems, those that could be rendered all the same.</param>
/// <param name="Problems">Why it is refused or incomplete, in the order in which it was found; empty where it was rendered as a whole.</param>
/// <param name="FilesUsed">
/// The normalized paths of all files that took part, looked-for ones that do not exist included: when none of them changes, nothing does.
/// </param>
public sealed record Rendering(
    ImmutableArray<RenderedObject> Objects,
    ImmutableArray<RenderingProblem> Problems,
    ImmutableHashSet<string> FilesUsed)
{
    /// <summary>The entries that the tool takes and that change nothing, because they select nothing.</summary>
    public ImmutableArray<RenderingProblem> Unused { get; init; } = [];

    /// <summary>Whether a step is missing that may have changed any object, so that nothing that is here is known to be deployed as it is.</summary>
    public bool MissesChanges { get; init; }

    /// <summary>Whether objects are missing that may be deployed, so that what is absent is not known to be missing.</summary>
    public bool MissesObjects { get; init; }

    /// <summary>The normalized paths of files of objects that could not be read, so that their objects are nowhere among the rendered ones.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>Whether the tool refuses it.</summary>
    public bool IsRefused => Problems.Any(problem => !problem.IsUnknowable);

    /// <summary>Whether objects may be missing: what is absent from <see cref="Objects"/> is unproven.</summary>
    public bool IsPartial => Problems.Length > 0;
}
