using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3017_DualStackNeededTests
{
    [Fact]
    public void Reports_RequireDualStack() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("ipFamilyPolicy: {|KW3017:RequireDualStack|}"),
        "KW3017",
        Severity.Info,
        "Service 'orders' needs a cluster with both IPv4 and IPv6; any other one refuses it");

    [Fact]
    public void Reports_IPv6() => ManifestVerifier.Verify(ServiceManifest.With("ipFamilies: [{|KW3017:IPv6|}]"));

    [Fact]
    public void Reports_IPv6AsTheFirstOfTwo() => ManifestVerifier.Verify(ServiceManifest.With("ipFamilyPolicy: PreferDualStack", "ipFamilies: [{|KW3017:IPv6|}, IPv4]"));

    [Fact]
    public void Ignores_PreferDualStack() => ManifestVerifier.Verify(ServiceManifest.With("ipFamilyPolicy: PreferDualStack", "ipFamilies: [IPv4, IPv6]"));
}
