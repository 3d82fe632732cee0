using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A number or boolean where Kubernetes takes a string: labels, annotations, environment values, arguments, ConfigMap data. YAML 1.1 as
/// Kubernetes reads it makes booleans of yes, no, on, off, y and n as well (sigs.k8s.io/yaml/goyaml.v2/resolve.go).
/// </summary>
internal sealed class KW5102_TextNotQuoted : SchemaRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5102", "A text that looks like a number or boolean is quoted", Severity.Error);

    protected override void Check(Resource resource, SchemaProblem problem, RuleContext context)
    {
        if (problem is not WrongType { Expected.Shape: SchemaShape.String, Node: YamlScalar scalar } wrong)
        {
            return;
        }

        var quoted = $"\"{scalar.Value}\"";
        context.Report(
            wrong.Span,
            $"{resource}: '{wrong.Path}' must be a string, but {scalar.Value} is read as a {(wrong.Have == "bool" ? "boolean" : "number")}; write {quoted}",
            fix: scalar.Style == YamlScalarStyle.Plain ? Fix.ChangeValue(scalar, quoted, FixSafety.Safe, $"Write {quoted}") : null);
    }
}
