using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3015_IPFamilyUnknownTests
{
    [Fact]
    public void Reports_Policy() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("ipFamilyPolicy: {|KW3015:DualStack|}"),
        "KW3015",
        Severity.Error,
        "Service 'orders' has the ipFamilyPolicy 'DualStack', but only 'SingleStack', 'PreferDualStack' and 'RequireDualStack' are allowed");

    [Fact]
    public void Reports_Family() => ManifestVerifier.Verify(ServiceManifest.With("ipFamilies: [{|KW3015:IPv5|}]"));

    [Fact]
    public void Reports_FamilyTwice() => ManifestVerifier.Verify(ServiceManifest.With("ipFamilies: [IPv4, {|KW3015:IPv4|}]"));

    [Fact]
    public void Ignores_Known() => ManifestVerifier.Verify(ServiceManifest.With("ipFamilyPolicy: PreferDualStack", "ipFamilies: [IPv4, {|KW3017:IPv6|}]"));

    [Fact]
    public void Fixes_Case() => ManifestVerifier.VerifyFix(
        ServiceManifest.With("ipFamilies: [{|KW3015:ipv4|}]"),
        "KW3015",
        ServiceManifest.With("ipFamilies: [IPv4]"));

    /// <summary>There the fields themselves may not be written, which is KW3025.</summary>
    [Fact]
    public void Ignores_ExternalName() => Assert.All(
        ManifestVerifier.Check(null, ("db.yaml", ServiceManifest.External("externalName: db.example.com", "ipFamilyPolicy: DualStack", "ipFamilies: [IPv5]"))),
        finding => Assert.Equal("KW3025", finding.Id));
}
