using Kubewright.Core.Text;

namespace Kubewright.Core.Schema;

/// <summary>A place where a document does not fit its kind.</summary>
/// <param name="Path">The field, as Kubernetes names it.</param>
/// <param name="Span">Where it is written.</param>
public abstract record SchemaProblem(string Path, SourceSpan Span);
