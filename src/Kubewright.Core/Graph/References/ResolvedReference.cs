using System.Collections.Immutable;

namespace Kubewright.Core.Graph.References;

/// <summary>A reference and what became of it: what rules, an editor's go to definition, graphs and renames read.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Targets">
/// What it leads to, in the order of the files: more than one where there are variants. Where it is not found, the one that was meant or that is in
/// another namespace.
/// </param>
/// <param name="Sections">What became of the parts that it needs, in the order of the reference's; of a target that was meant its ports alone,
/// and none where the target is not found.</param>
public sealed record ResolvedReference(Reference Reference, ReferenceOutcome Outcome, ImmutableArray<Definition> Targets,
    ImmutableArray<SectionOutcome> Sections)
{
    /// <summary>The keys that the target must have and provably lacks: of each group one would do.</summary>
    public ImmutableArray<ImmutableArray<string>> MissingKeys { get; init; } = [];
}
