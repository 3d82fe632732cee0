using Kubewright.Core.Text;

namespace Kubewright.Core.Schema;

/// <summary>A value of the right type that the schema of a custom resource does not take.</summary>
/// <param name="Path">The field, as Kubernetes names it.</param>
/// <param name="Span">The value; of a mapping its first key.</param>
/// <param name="Why">Why not, as the rest of a sentence.</param>
public sealed record ValueRefused(string Path, SourceSpan Span, string Why) : SchemaProblem(Path, Span);
