using Kubewright.Core.Text;

namespace Kubewright.Core.Schema;

/// <summary>A field without which the API server refuses the object: absent, null, or empty.</summary>
/// <param name="Path">The field, as Kubernetes names it.</param>
/// <param name="Span">The empty value where there is one; else the key of the object it is missing from, of a list's item its name or first key.</param>
/// <param name="Type">The type whose field it is.</param>
/// <param name="Field">The field.</param>
public sealed record MissingField(string Path, SourceSpan Span, SchemaType Type, SchemaField Field)
    : SchemaProblem(Path, Span);
