using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// How the API server calls an admission webhook (pkg/apis/admissionregistration/validation/validation.go, validateAdmissionReviewVersions and
/// the constraints of this id): it speaks v1 and v1beta1 and needs one that the webhook knows.
/// </summary>
internal sealed class KW5330_WebhookCall() : ApiObjectRule("admissionregistration.v1.MutatingWebhook", "admissionregistration.v1.ValidatingWebhook")
{
    private static readonly string[] Spoken = ["v1", "v1beta1"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5330", "An admission webhook is one that the API server can call", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Node.Find("admissionReviewVersions") is { Value: YamlSequence { Items.IsEmpty: false } versions } entry
            && versions.Items.All(version => version is YamlScalar { IsPlaceholder: false } scalar && !Spoken.Contains(scalar.Value)))
        {
            context.Report(entry.Key.Span,
                $"{resource}: {item.Words("admissionReviewVersions")} has none that the API server speaks: {string.Join(", ", Spoken)}");
        }
    }
}
