using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Tracing;

/// <summary>Where a leaf of a values file is written.</summary>
/// <param name="Span">The scalar in the values file.</param>
/// <param name="Path">Its path there, as <c>--set</c> writes it: <c>image.tag</c>, <c>args[0]</c>.</param>
public sealed record ValuePlace(SourceSpan Span, string Path);
