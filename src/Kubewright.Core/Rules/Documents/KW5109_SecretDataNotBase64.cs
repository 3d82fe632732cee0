using System.Text;
using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// Bytes (the <c>data</c> of a Secret, a <c>caBundle</c>) that are not written in base64; the object does not decode (Go's encoding/json of
/// []byte). Messages never repeat the value.
/// Where a document has problems of its own, such as a missing <c>---</c>, the data may be another object's, so nothing is encoded.
/// </summary>
internal sealed class KW5109_SecretDataNotBase64 : SchemaRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5109", "The data of a Secret is written in base64", Severity.Error);

    protected override void Check(Resource resource, SchemaProblem problem, RuleContext context)
    {
        if (problem is not WrongType { Expected.Shape: SchemaShape.Base64, Node: YamlScalar scalar } wrong
            || Placeholder.IsStandIn(scalar.Value))
        {
            return;
        }

        var hint = resource.Kind == "Secret" ? "; encode it, or write it as it is under 'stringData'" : "";
        context.Report(
            wrong.Span,
            $"{resource}: '{wrong.Path}' is not base64{hint}",
            fix: scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded || !resource.Document.Problems.IsEmpty
                ? null
                : Fix.ChangeValue(scalar, Convert.ToBase64String(Encoding.UTF8.GetBytes(scalar.Value)), FixSafety.Unsafe, "Encode in base64"));
    }
}
