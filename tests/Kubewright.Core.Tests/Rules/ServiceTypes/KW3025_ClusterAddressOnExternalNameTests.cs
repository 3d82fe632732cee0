using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3025_ClusterAddressOnExternalNameTests
{
    [Fact]
    public void Reports_None() => ManifestVerifier.VerifyMessage(
        ServiceManifest.External("externalName: db.example.com", "{|KW3025:clusterIP: None|}"),
        "KW3025",
        Severity.Error,
        "Service 'database' has the type ExternalName, which is only a name: clusterIP may not be set");

    [Fact]
    public void Reports_EachField() => ManifestVerifier.Verify(ServiceManifest.External("externalName: db.example.com", "{|KW3025:clusterIPs: [10.96.0.7]|}",
        "{|KW3025:ipFamilies: [IPv4]|}", "{|KW3025:ipFamilyPolicy: SingleStack|}"));

    [Fact]
    public void Ignores_Empty() =>
        ManifestVerifier.Verify(ServiceManifest.External("externalName: db.example.com", "clusterIP: ''", "clusterIPs: []", "ipFamilyPolicy: ~"));
}
