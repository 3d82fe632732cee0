using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3008_TrafficPolicyOfInternalServiceTests
{
    [Fact]
    public void Reports_ClusterIP() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("{|KW3008:externalTrafficPolicy: Local|}"),
        "KW3008",
        Severity.Error,
        "Service 'orders' has the type ClusterIP; externalTrafficPolicy needs the type NodePort or LoadBalancer, or externalIPs");

    [Fact]
    public void Reports_ExternalName() =>
        ManifestVerifier.Verify(ServiceManifest.External("externalName: db.example.com", "{|KW3008:externalTrafficPolicy: Cluster|}"));

    [Fact]
    public void Ignores_NodePort() => ManifestVerifier.Verify(ServiceManifest.With("type: NodePort", "externalTrafficPolicy: Local"));

    [Fact]
    public void Ignores_ExternalIPs() => ManifestVerifier.Verify(ServiceManifest.With("externalIPs: [203.0.113.7]", "externalTrafficPolicy: Local"));

    [Fact]
    public void Ignores_Empty() => ManifestVerifier.Verify(ServiceManifest.With("externalTrafficPolicy: ''"));
}
