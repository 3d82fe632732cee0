using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Schema;

/// <summary>A string where the API server takes only certain ones.</summary>
/// <param name="Path">The field, as Kubernetes names it.</param>
/// <param name="Span">The value.</param>
/// <param name="Node">The value.</param>
/// <param name="Type">The type whose field it is.</param>
/// <param name="Field">The field; its <see cref="SchemaField.Enum"/> holds what is allowed.</param>
public sealed record ValueNotAllowed(string Path, SourceSpan Span, YamlScalar Node, SchemaType Type, SchemaField Field)
    : SchemaProblem(Path, Span);
