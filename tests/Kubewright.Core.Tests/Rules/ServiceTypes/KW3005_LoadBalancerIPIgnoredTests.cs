using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3005_LoadBalancerIPIgnoredTests
{
    [Fact]
    public void Reports_OtherType() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("{|KW3005:loadBalancerIP|}: 203.0.113.7"),
        "KW3005",
        Severity.Info,
        "loadBalancerIP is ignored: Service 'orders' has the type ClusterIP, not LoadBalancer");

    [Fact]
    public void Ignores_LoadBalancer() => ManifestVerifier.Verify(ServiceManifest.With("type: LoadBalancer", "loadBalancerIP: 203.0.113.7"));
}
