using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments;

/// <summary>An environment with the objects that it deploys. Immutable.</summary>
/// <param name="Name">How findings call it: its directory as they print it.</param>
/// <param name="File">The file that makes it: the kustomization.</param>
/// <param name="Rendering">What became of it.</param>
/// <param name="Resources">The objects, in the order in which they are applied; the nodes of each may be written in several files.</param>
/// <param name="Files">The files that took part.</param>
public sealed record RenderedEnvironment(
    string Name,
    SourceFile File,
    Rendering Rendering,
    ImmutableArray<Resource> Resources,
    ImmutableHashSet<SourceFile> Files)
{
    /// <summary>What says that its objects are deployed with other names, labels or fields than they are rendered with.</summary>
    public ImmutableArray<RenderingProblem> Overrides { get; init; } = [];

    /// <summary>The namespace that what deploys it applies objects to which state none; null where nobody says, or several say otherwise.</summary>
    public string? Namespace { get; init; }

    /// <summary>Whether an error in it is not proven: a step that may have changed any object is missing.</summary>
    public bool MayBeOtherwise => Rendering.MissesChanges || !Overrides.IsEmpty;

    /// <summary>This environment as it is deployed.</summary>
    /// <param name="by">What deploys it by name. As long as one of them changes nothing, it is deployed as it is rendered.</param>
    internal RenderedEnvironment DeployedBy(IReadOnlyCollection<DeployedDirectory> by) => by.Count == 0 ? this : this with
    {
        Namespace = by.Select(one => one.Namespace).Distinct(StringComparer.Ordinal).ToList() is [var common] ? common : null,
        Overrides = by.Any(one => one.Change is null) ? []
            : [.. by.Select(one => new RenderingProblem($"{one.By} deploys it with other '{one.Change!.Value.Text}'", one.Change, IsUnknowable: true))],
    };
}
