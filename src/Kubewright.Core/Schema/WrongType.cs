using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Schema;

/// <summary>A value that cannot be decoded into its field. The API server refuses the document.</summary>
/// <param name="Path">The field, as Kubernetes names it.</param>
/// <param name="Span">The value.</param>
/// <param name="Node">The value.</param>
/// <param name="Expected">What the field takes.</param>
/// <param name="Have">What the value is, in the words of Kubernetes' decoder: <c>number</c>, <c>bool</c>, <c>string</c>, <c>array</c>, <c>object</c>, <c>number
/// 80.5</c>.</param>
public sealed record WrongType(string Path, SourceSpan Span, YamlNode Node, SchemaValueType Expected, string Have)
    : SchemaProblem(Path, Span)
{
    /// <summary>What the field takes, in the words of Kubernetes' decoder: <c>int32</c>, <c>map[string]string</c>.</summary>
    public string Want => Expected.GoName;
}
