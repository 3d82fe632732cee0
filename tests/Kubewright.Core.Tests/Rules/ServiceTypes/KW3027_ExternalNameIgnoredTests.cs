using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3027_ExternalNameIgnoredTests
{
    [Fact]
    public void Reports_OtherType() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("{|KW3027:externalName|}: db.example.com"),
        "KW3027",
        Severity.Info,
        "externalName is ignored: Service 'orders' has the type ClusterIP, not ExternalName");

    [Fact]
    public void Ignores_ExternalName() => ManifestVerifier.Verify(ServiceManifest.External("externalName: db.example.com"));
}
