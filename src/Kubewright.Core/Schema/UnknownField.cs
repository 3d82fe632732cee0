using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Schema;

/// <summary>A field that the type does not have. Strict decoding, kubectl's default, refuses the document.</summary>
/// <param name="Path">The field, as Kubernetes names it.</param>
/// <param name="Span">The key.</param>
/// <param name="Entry">The key with its value.</param>
/// <param name="Type">The type that has no such field.</param>
/// <param name="Suggestion">What was probably meant; null where nothing is near.</param>
public sealed record UnknownField(string Path, SourceSpan Span, YamlEntry Entry, SchemaType Type, FieldSuggestion? Suggestion)
    : SchemaProblem(Path, Span);
