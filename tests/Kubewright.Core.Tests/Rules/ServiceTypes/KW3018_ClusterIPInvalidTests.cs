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
        "The cluster IP 'none' of Service 'orders' is no IP address; a headless Service is written 'None'");

    [Theory]
    [InlineData("10.96.0")]
    [InlineData("10.96.0.256")]
    [InlineData("10.96.0.0/16")]
    [InlineData("'[2001:db8::1]'")]
    [InlineData("'2001:db8::1%eth0'")]
    public void Reports_WhatIsNoAddress(string value) => ManifestVerifier.Verify(ServiceManifest.With("clusterIP: {|KW3018:" + value + "|}"));

    [Fact]
    public void Reports_NoneAsTheSecond() => ManifestVerifier.Verify(ServiceManifest.With("clusterIP: 10.96.0.7", "clusterIPs: [{|KW3020:10.96.0.7|}, {|KW3018:None|}]"));

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
}
