using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3016_SingleStackWithTwoFamiliesTests
{
    [Fact]
    public void Reports_TwoFamilies() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("ipFamilyPolicy: {|KW3016:SingleStack|}", "ipFamilies: [IPv4, {|KW3017:IPv6|}]"),
        "KW3016",
        Severity.Error,
        "Service 'orders' has two ipFamilies, so its ipFamilyPolicy must be 'PreferDualStack' or 'RequireDualStack', not 'SingleStack'");

    [Fact]
    public void Reports_TwoAddresses() => ManifestVerifier.Verify(ServiceManifest.With("ipFamilyPolicy: {|KW3016:SingleStack|}", "clusterIP: 10.96.0.7",
        "clusterIPs: [{|KW3020:10.96.0.7|}, {|KW3020:'2001:db8::7'|}]"));

    [Fact]
    public void Ignores_OneFamily() => ManifestVerifier.Verify(ServiceManifest.With("ipFamilyPolicy: SingleStack", "ipFamilies: [IPv4]"));
}
