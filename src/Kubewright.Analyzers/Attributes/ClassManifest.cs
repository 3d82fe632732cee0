using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Attributes;

/// <summary>What a class describes, as a manifest that joins those of the project.</summary>
/// <param name="Type">The class.</param>
/// <param name="Workload">The attribute that makes it describe something.</param>
/// <param name="Manifest">The manifest, with the attributes that its values come from.</param>
/// <param name="Inputs">The manifest as a file, once for each set of the project's manifests.</param>
internal sealed record ClassManifest(
    INamedTypeSymbol Type,
    DescribedAttribute Workload,
    AttributeManifest Manifest,
    ImmutableArray<ManifestInput> Inputs)
{
    /// <summary>The argument, or else the attribute, that says what stands at a place of the manifest.</summary>
    public Location LocationOf(SourceSpan span) =>
        Manifest.Origins
            .Where(origin => origin.Start <= span.Start && span.End <= origin.Start + origin.Length)
            .OrderBy(origin => origin.Length)
            .FirstOrDefault() is { } nearest
            ? nearest.Attribute.LocationOf(nearest.Argument)
            : Workload.LocationOf();
}
