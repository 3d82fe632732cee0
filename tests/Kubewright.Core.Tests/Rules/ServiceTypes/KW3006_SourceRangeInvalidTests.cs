using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3006_SourceRangeInvalidTests
{
    [Fact]
    public void Reports_SingleAddress() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("type: LoadBalancer", "loadBalancerSourceRanges: [{|KW3006:10.0.0.1|}]"),
        "KW3006",
        Severity.Error,
        "The source range '10.0.0.1' of Service 'orders' is not a range of addresses; a single address is written '10.0.0.1/32'");

    [Theory]
    [InlineData("10.0.0.5/8")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0/8")]
    [InlineData("everywhere")]
    [InlineData("10.0.0.0/08")]
    [InlineData("'::1/0'")]
    public void Reports_WhatIsNoRange(string value) =>
        ManifestVerifier.Verify(ServiceManifest.With("type: LoadBalancer", "loadBalancerSourceRanges: [{|KW3006:" + value + "|}]"));

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("0.0.0.0/0")]
    [InlineData("' 192.168.0.0/16 '")]
    [InlineData("'2001:db8::/32'")]
    [InlineData("'${RANGE}'")]
    public void Ignores_Ranges(string value) =>
        ManifestVerifier.Verify(ServiceManifest.With("type: LoadBalancer", "loadBalancerSourceRanges: [" + value + "]"));

    [Fact]
    public void Reports_BitsBehindThePrefix_MildlyBeforeTheyWereRefused()
    {
        var findings = ManifestVerifier.Verify(
            ServiceManifest.With("type: LoadBalancer", "loadBalancerSourceRanges: [{|KW3006:10.0.0.5/8|}]"),
            new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 34) });

        Assert.Equal(Severity.Warning, Assert.Single(findings).Severity);
    }

    [Fact]
    public void Reports_RangeInTheAnnotation() => ManifestVerifier.Verify(ServiceManifest.With("type: LoadBalancer").Replace(
        "kind: Service\nmetadata:\n",
        "kind: Service\nmetadata:\n  annotations:\n    service.beta.kubernetes.io/load-balancer-source-ranges: {|KW3006:10.0.0.0/8, office|}\n",
        StringComparison.Ordinal));

    [Theory]
    [InlineData("10.0.0.0/8, 192.168.0.0/16")]
    [InlineData("  ")]
    public void Ignores_SpacesInTheAnnotation(string ranges) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("orders.yaml", ServiceManifest.With("type: LoadBalancer").Replace(
            "kind: Service\nmetadata:\n",
            $"kind: Service\nmetadata:\n  annotations: {{ service.beta.kubernetes.io/load-balancer-source-ranges: '{ranges}' }}\n",
            StringComparison.Ordinal))),
        finding => finding.Id == "KW3006");
}
