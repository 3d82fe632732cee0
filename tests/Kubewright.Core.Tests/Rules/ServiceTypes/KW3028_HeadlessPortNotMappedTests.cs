using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3028_HeadlessPortNotMappedTests
{
    [Fact]
    public void Reports_Name() => ManifestVerifier.VerifyMessage(
        ServiceManifest.WithoutPorts("clusterIP: None", "ports:", "  - port: 80", "    targetPort: {|KW3028:http|}"),
        "KW3028",
        Severity.Info,
        "Service 'orders' is headless, so nothing maps its port 80 to the pods' port 8080: its name resolves to the pods, and clients must dial 8080 themselves");

    [Fact]
    public void Reports_Number() => ManifestVerifier.Verify(ServiceManifest.WithoutPorts("clusterIP: None", "ports:", "  - port: 80", "    targetPort: {|KW3028:8080|}"));

    [Fact]
    public void Ignores_TheSamePort() => ManifestVerifier.Verify(ServiceManifest.With("clusterIP: None"));

    [Fact]
    public void Ignores_ServiceWithAddress() => ManifestVerifier.Verify(ServiceManifest.WithoutPorts("ports:", "  - port: 80", "    targetPort: http"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(ServiceManifest.WithoutPorts("clusterIP: None", "ports:", "  - port: 80", "    targetPort: ${PORT}"));
}
