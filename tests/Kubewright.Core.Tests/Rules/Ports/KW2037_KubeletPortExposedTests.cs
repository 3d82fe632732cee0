using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2037_KubeletPortExposedTests
{
    [Fact]
    public void Reports_TheKubeletsPortOnALoadBalancer() => ManifestVerifier.VerifyMessage(
        Deployment() + Service("- port: {|KW2037:10250|}\n  targetPort: http", "LoadBalancer"),
        "KW2037",
        Severity.Error,
        "Service 'orders' exposes port 10250, which a LoadBalancer may not: it is the kubelet's own; write another port and keep the targetPort",
        new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 32) });

    [Fact]
    public void Ignores_ItWhereKubernetesTakesIt() => ManifestVerifier.Verify(Deployment() + Service("- port: 10250\n  targetPort: http", "LoadBalancer"));

    [Fact]
    public void Ignores_OtherTypes() => ManifestVerifier.Verify(Deployment() + Service("- port: 10250\n  targetPort: http"));
}
