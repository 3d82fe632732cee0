using Kubewright.Core.Text;

namespace Kubewright.Core.Resources.Secrets;

/// <summary>A stretch of a file that nothing may quote.</summary>
/// <param name="Span">Where it is written.</param>
/// <param name="Value">What it says after unquoting.</param>
public readonly record struct SecretPart(SourceSpan Span, string Value);
