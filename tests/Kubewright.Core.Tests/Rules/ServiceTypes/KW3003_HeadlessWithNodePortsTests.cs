using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3003_HeadlessWithNodePortsTests
{
    [Fact]
    public void Reports_NodePort() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("type: NodePort", "clusterIP: {|KW3003:None|}"),
        "KW3003",
        Severity.Error,
        "Service 'orders' has the type NodePort, which needs a cluster IP; 'None' is only for the type ClusterIP");

    [Fact]
    public void Reports_LoadBalancer() => ManifestVerifier.Verify(ServiceManifest.With("type: LoadBalancer", "clusterIP: {|KW3003:\"None\"|}"));

    [Fact]
    public void Ignores_Headless() => ManifestVerifier.Verify(ServiceManifest.With("clusterIP: None"));

    [Fact]
    public void Ignores_NodePort() => ManifestVerifier.Verify(ServiceManifest.With("type: NodePort"));
}
