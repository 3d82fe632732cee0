using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// What an admission policy and its binding need (pkg/apis/admissionregistration/validation/validation.go: validateValidation, validateParamKind,
/// validateValidationActions, and the constraints of this id). Expressions are not compiled.
/// </summary>
internal sealed class KW5331_AdmissionPolicy() : ApiObjectRule(
    "admissionregistration.v1.Validation",
    "admissionregistration.v1.ParamKind",
    "admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5331", "An admission policy or its binding says what it does and to what", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        switch (item.Type.ShortName)
        {
            case "Validation":
                CheckMessage(resource, item, context);
                break;
            case "ParamKind" when item.Node.String("kind") is { IsKnown: true, Value: { Length: > 0 } kind } field
                && DnsName.WhyNoLabelOf1035(kind.ToLowerInvariant()) is { } why:
                context.Report(field.Span, $"{resource}: {item.Words("kind")} is '{FoundValue.Shorten(kind)}', which {why}");
                break;
            case "ValidatingAdmissionPolicyBindingSpec":
                CheckActions(resource, item, context);
                break;
        }
    }

    private static void CheckMessage(Resource resource, ApiObject item, RuleContext context)
    {
        var message = item.Node.String("message");
        if (item.Node.String("expression") is { IsKnown: true } expression
            && expression.Value.Trim().IndexOf('\n') >= 0
            && !message.IsOpaque
            && message.Or("").Trim().Length == 0)
        {
            context.Report(expression.KeySpan, $"{resource}: {item.Words("expression")} has several lines, so that it needs a 'message' beside it");
        }
    }

    private static void CheckActions(Resource resource, ApiObject item, RuleContext context)
    {
        var actions = item.Node["validationActions"] is YamlSequence sequence ? sequence.Items.OfType<YamlScalar>().ToList() : [];
        if (actions.Find(action => action.Value == "Deny") is { } deny && actions.Find(action => action.Value == "Warn") is { } warn)
        {
            context.Report(
                warn.Span,
                $"{resource}: {item.Words("validationActions")} has both 'Deny' and 'Warn'; what is denied is not warned of",
                related: [new RelatedPlace(deny.Span, "Deny")]);
        }
    }
}
