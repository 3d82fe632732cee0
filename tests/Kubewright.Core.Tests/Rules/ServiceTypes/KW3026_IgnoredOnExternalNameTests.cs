using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3026_IgnoredOnExternalNameTests
{
    [Fact]
    public void Reports_Ports() => ManifestVerifier.VerifyMessage(
        ServiceManifest.External("externalName: db.example.com", "{|KW3026:ports|}:", "  - port: 5432"),
        "KW3026",
        Severity.Info,
        "ports has no effect: Service 'database' has the type ExternalName, which only answers with another DNS name");

    [Fact]
    public void Reports_Selector() => ManifestVerifier.Verify(ServiceManifest.External("externalName: db.example.com", "{|KW3026:selector|}: {app: db}"));

    [Fact]
    public void Ignores_Empty() => ManifestVerifier.Verify(ServiceManifest.External("externalName: db.example.com", "ports: []", "selector: {}"));
}
