using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4025_NamedServicePortMissingTests
{
    [Fact]
    public void Reports_TheTargetPort() => ManifestVerifier.VerifyMessage(
        Hook(", port: {|KW4025:8443|}"),
        "KW4025",
        Severity.Warning,
        "ValidatingWebhookConfiguration 'hook' names port 8443 of Service 'hook', which is its targetPort; the Service port is 443");

    [Fact]
    public void Reports_AnotherPort() => ManifestVerifier.Verify(Hook(", port: {|KW4025:444|}"));

    [Fact]
    public void Reports_TheDefaultPort_AtTheName() => ManifestVerifier.Verify(Hook("").Replace("name: hook, namespace", "name: {|KW4025:hook|}, namespace",
        StringComparison.Ordinal).Replace("{ port: 443", "{ port: 80", StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData(", port: 443")]
    public void Ignores_Port(string port) => ManifestVerifier.Verify(Hook(port));

    [Fact]
    public void Fixes_ByTheServicePort() => ManifestVerifier.VerifyFix(Hook(", port: {|KW4025:8443|}"), "KW4025", Hook(", port: 443"));

    private static string Hook(string port) => Naming.Deployment() + $$"""
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: hook }
        spec: { selector: { app: shop }, ports: [{ port: 443, targetPort: 8443 }] }
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata: { name: hook }
        webhooks:
        - name: a.b.example.com
          sideEffects: None
          admissionReviewVersions: [v1]
          clientConfig: { service: { name: hook, namespace: default {{port}} } }
        """;
}
