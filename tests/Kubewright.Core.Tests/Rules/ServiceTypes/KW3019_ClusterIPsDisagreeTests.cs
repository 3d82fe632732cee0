using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3019_ClusterIPsDisagreeTests
{
    [Fact]
    public void Reports_AnotherFirstAddress() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("clusterIP: 10.96.0.77", "clusterIPs: [{|KW3019:{|KW3020:10.96.0.78|}|}]"),
        "KW3019",
        Severity.Error,
        "Service 'orders' has the clusterIP '10.96.0.77', so the first of its clusterIPs must be the same, found '10.96.0.78'");

    [Fact]
    public void Reports_ListWithoutAddress() => ManifestVerifier.Verify(ServiceManifest.With("{|KW3019:clusterIPs|}: [{|KW3020:10.96.0.77|}]"));

    [Fact]
    public void Reports_ListOfNoneAlone() => ManifestVerifier.Verify(ServiceManifest.With("{|KW3019:clusterIPs|}: [None]"));

    [Fact]
    public void Reports_NoneAmongOthers() =>
        ManifestVerifier.Verify(ServiceManifest.With("clusterIP: None", "clusterIPs: [{|KW3019:None|}, {|KW3020:10.96.0.7|}]"));

    [Fact]
    public void Reports_TwoOfOneFamily() =>
        ManifestVerifier.Verify(ServiceManifest.With("clusterIP: 10.96.0.7", "clusterIPs: [{|KW3020:10.96.0.7|}, {|KW3019:{|KW3020:10.96.0.8|}|}]"));

    [Fact]
    public void Reports_OtherFamily() =>
        ManifestVerifier.Verify(ServiceManifest.With("clusterIP: {|KW3019:{|KW3020:10.96.0.7|}|}", "ipFamilies: [{|KW3017:IPv6|}]"));

    [Fact]
    public void Ignores_Agreement() => ManifestVerifier.Verify(ServiceManifest.With("clusterIP: None", "clusterIPs: [None]", "ipFamilies: [IPv4]"));

    [Fact]
    public void Reports_TheThirdAddress()
    {
        var finding = Assert.Single(
            ManifestVerifier.Check(null,
                ("orders.yaml", ServiceManifest.With("clusterIP: 10.96.0.7", "clusterIPs: [10.96.0.7, 'fd00::7', 10.96.0.8, 10.96.0.9]"))),
            finding => finding.Id == "KW3019");
        Assert.Equal(("10.96.0.8", Severity.Error), (finding.Span.Text, finding.Severity));
    }

    [Theory]
    [InlineData("IPv4, IPv5")]
    [InlineData("IPv4")]
    public void Ignores_FamiliesThatSayNothingOfTheSecondAddress(string families) => Assert.DoesNotContain(
        ManifestVerifier.Check(null,
            ("orders.yaml", ServiceManifest.With("clusterIP: 10.96.0.7", "clusterIPs: [10.96.0.7, 'fd00::7']", $"ipFamilies: [{families}]"))),
        finding => finding.Id == "KW3019");

    [Fact]
    public void Reports_OtherFamilyOfTheSecondAddress() => Assert.Equal(
        "10.96.0.7",
        Assert.Single(
            ManifestVerifier.Check(null,
                ("orders.yaml", ServiceManifest.With("clusterIP: 'fd00::7'", "clusterIPs: ['fd00::7', 10.96.0.7]", "ipFamilies: [IPv6, IPv6]"))),
            finding => finding.Id == "KW3019").Span.Text);
}
