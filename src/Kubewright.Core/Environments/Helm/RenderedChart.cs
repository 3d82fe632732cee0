using Kubewright.Core.Environments.Helm.Rendering;

namespace Kubewright.Core.Environments.Helm;

/// <summary>A chart as it was rendered.</summary>
/// <param name="Rendering">The objects with the places of their values, hooks last.</param>
/// <param name="Text">The whole text as <c>helm template</c> prints it.</param>
/// <param name="Notes">The rendered NOTES.txt; empty where there is none.</param>
/// <param name="Error">Why Helm refuses the chart; null where it renders it.</param>
public sealed record RenderedChart(Environments.Rendering Rendering, string Text, string Notes, ChartError? Error);
