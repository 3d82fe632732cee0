using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1026_WebhookSelectsNoObjectTests
{
    private static readonly string Audited = Desk.Pods.Replace("{ name: desk }\nspec", "{ name: desk, labels: { audited: 'yes' } }\nspec",
        StringComparison.Ordinal);

    [Fact]
    public void Reports_AMisspelledLabelOfAnObject() => ManifestVerifier.VerifyMessage(
        Audited + Webhook("{|KW1026:auditde|}: 'yes'"),
        "KW1026",
        Core.Rules.Severity.Warning,
        "ValidatingWebhookConfiguration 'audit' selects no objects: Deployment 'desk' carries audited=yes, not auditde=yes; did you mean 'audited'?");

    [Fact]
    public void Reports_AMisspelledLabelOfPods() => ManifestVerifier.Verify(Desk.Pods + Webhook("app: {|KW1026:dsek|}"));

    [Theory]
    [InlineData("audited: 'yes'")]
    [InlineData("app: desk")]
    [InlineData("istio.io/rev: default")]
    public void Ignores_Labels(string labels) => ManifestVerifier.Verify(Audited + Webhook(labels));

    [Fact]
    public void Ignores_AnEmptySelector() =>
        ManifestVerifier.Verify(Audited + Webhook("").Replace("{ matchLabels: {  } }", "{}", StringComparison.Ordinal));

    [Fact]
    public void Fixes_TheLabel() => ManifestVerifier.VerifyFix(
        Audited + Webhook("{|KW1026:auditde|}: 'yes'"), "KW1026", Audited + Webhook("audited: 'yes'"));

    private static string Webhook(string labels) =>
        "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: { name: audit }\n"
        + "webhooks: [{ name: a.b.c, sideEffects: None, admissionReviewVersions: [v1], clientConfig: { url: 'https://a.example.com' }, objectSelector: "
        + $"{{ matchLabels: {{ {labels} }} }} }}]\n";
}
