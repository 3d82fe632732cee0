using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3018_ClusterIPInvalidTests
{
    [Fact]
    public void Reports_LowerCaseNone() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("clusterIP: {|KW3018:none|}"),
        "KW3018",
        Severity.Error,
        "The cluster IP 'none' of Service 'orders' is not an IP address; a headless Service is written 'None'");

    [Theory]
    [InlineData("10.96.0")]
    [InlineData("10.96.0.256")]
    [InlineData("10.96.0.0/16")]
    [InlineData("'[2001:db8::1]'")]
    [InlineData("'2001:db8::1%eth0'")]
    public void Reports_WhatIsNoAddress(string value) => ManifestVerifier.Verify(ServiceManifest.With("clusterIP: {|KW3018:" + value + "|}"));

    [Fact]
    public void Reports_NoneAsTheSecond() =>
        ManifestVerifier.Verify(ServiceManifest.With("clusterIP: 10.96.0.7", "clusterIPs: [{|KW3020:10.96.0.7|}, {|KW3018:None|}]"));

    [Fact]
    public void Reports_LeadingZeros_MildlyBeforeTheyWereRefused()
    {
        var findings = ManifestVerifier.Verify(
            ServiceManifest.With("clusterIP: {|KW3018:{|KW3020:10.96.0.010|}|}"),
            new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 35) });

        Assert.Equal(Severity.Warning, findings.Single(finding => finding.Id == "KW3018").Severity);
    }

    [Theory]
    [InlineData("None")]
    [InlineData("''")]
    [InlineData("~")]
    [InlineData("${IP}")]
    public void Ignores_NoneAndNothing(string value) => ManifestVerifier.Verify(ServiceManifest.With("clusterIP: " + value));

    [Fact]
    public void Fixes_None() => ManifestVerifier.VerifyFix(
        ServiceManifest.With("clusterIP: {|KW3018:none|}"),
        "KW3018",
        ServiceManifest.With("clusterIP: None"));

    [Fact]
    public void Reports_WithoutAFix_WhatIsNotMeantAsNone() =>
        Assert.Null(Assert.Single(ManifestVerifier.Verify(ServiceManifest.With("clusterIP: {|KW3018:10.96.0|}"))).Fix);

    [Fact]
    public void Reports_LeadingZeros_AsErrorWhereTheyAreRefused() => Assert.Equal(
        Severity.Error,
        ManifestVerifier.Verify(ServiceManifest.With("clusterIP: {|KW3018:{|KW3020:010.96.0.10|}|}"),
            new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 36) })
            .Single(finding => finding.Id == "KW3018").Severity);

    /// <summary>There the field itself may not be written, which is KW3025.</summary>
    [Fact]
    public void Ignores_ExternalName() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("db.yaml", ServiceManifest.External("externalName: db.example.com", "clusterIP: none"))),
        finding => finding.Id == "KW3018");
}
