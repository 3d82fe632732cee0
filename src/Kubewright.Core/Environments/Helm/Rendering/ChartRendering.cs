using System.Collections.Immutable;

namespace Kubewright.Core.Environments.Helm.Rendering;

/// <summary>What <c>helm template</c> gives for a chart.</summary>
/// <param name="Documents">The documents in Helm's order: custom resource definitions, manifests, hooks.</param>
/// <param name="Notes">The rendered NOTES.txt; empty where there is none.</param>
/// <param name="Error">Why Helm refuses the chart; null where it renders it.</param>
/// <param name="FilesUsed">The normalized paths of all files that took part.</param>
internal sealed record ChartRendering(
    ImmutableArray<RenderedDocument> Documents, string Notes, ChartError? Error, ImmutableHashSet<string> FilesUsed);
