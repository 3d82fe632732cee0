using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3010_HealthCheckNodePortTests
{
    [Fact]
    public void Reports_WithoutLocal() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("type: LoadBalancer", "healthCheckNodePort: {|KW3010:32100|}"),
        "KW3010",
        Severity.Error,
        "Service 'orders' may not set healthCheckNodePort: that needs the type LoadBalancer and externalTrafficPolicy 'Local'");

    [Fact]
    public void Reports_OtherType() =>
        ManifestVerifier.Verify(ServiceManifest.With("type: NodePort", "externalTrafficPolicy: Local", "healthCheckNodePort: {|KW3010:32100|}"));

    [Fact]
    public void Reports_OutsideTheRange() =>
        ManifestVerifier.Verify(ServiceManifest.With("type: LoadBalancer", "externalTrafficPolicy: Local", "healthCheckNodePort: {|KW3010:8080|}"));

    [Fact]
    public void Ignores_Local() =>
        ManifestVerifier.Verify(ServiceManifest.With("type: LoadBalancer", "externalTrafficPolicy: Local", "healthCheckNodePort: 32100"));

    [Fact]
    public void Ignores_Zero() => ManifestVerifier.Verify(ServiceManifest.With("healthCheckNodePort: 0"));

    [Theory]
    [InlineData("{|KW3010:29999|}")]
    [InlineData("30000")]
    [InlineData("32767")]
    [InlineData("{|KW3010:32768|}")]
    public void Reports_OnlyOutsideTheRange(string port) =>
        ManifestVerifier.Verify(ServiceManifest.With("type: LoadBalancer", "externalTrafficPolicy: Local", "healthCheckNodePort: " + port));

    [Theory]
    [InlineData("type: LoadBalancer", "externalTrafficPolicy: ${POLICY}")]
    [InlineData("type: ${TYPE}", "externalTrafficPolicy: Cluster")]
    public void Ignores_Placeholder(string type, string policy) => ManifestVerifier.Verify(ServiceManifest.With(type, policy, "healthCheckNodePort: 32100"));
}
