using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3002_PortsMissingTests
{
    [Fact]
    public void Reports_NoPorts() => ManifestVerifier.VerifyMessage(
        ServiceManifest.WithoutPorts().Replace("spec:\n  selector:\n    app: orders\n", "{|KW3002:spec|}:\n  selector:\n    app: orders\n",
            StringComparison.Ordinal),
        "KW3002",
        Severity.Error,
        "Service 'orders' has no ports, and the API server refuses it; list under 'ports' the ports that clients use (only a Service with 'clusterIP: None' "
        + "may have none)");

    [Fact]
    public void Reports_EmptyList() => ManifestVerifier.Verify(ServiceManifest.WithoutPorts("{|KW3002:ports|}: []"));

    [Fact]
    public void Ignores_Headless() => ManifestVerifier.Verify(ServiceManifest.WithoutPorts("clusterIP: None"));

    [Fact]
    public void Ignores_ExternalName() => ManifestVerifier.Verify(ServiceManifest.External("externalName: db.example.com"));

    [Fact]
    public void Ignores_Ports() => ManifestVerifier.Verify(ServiceManifest.With());
}
