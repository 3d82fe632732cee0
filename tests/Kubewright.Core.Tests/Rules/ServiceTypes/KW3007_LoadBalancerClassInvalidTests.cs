using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3007_LoadBalancerClassInvalidTests
{
    [Fact]
    public void Reports_Space() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("type: LoadBalancer", "loadBalancerClass: {|KW3007:my class|}"),
        "KW3007",
        Severity.Error,
        "The loadBalancerClass 'my class' of Service 'orders' holds a space; letters, digits, '-', '_' and '.' are allowed");

    [Theory]
    [InlineData("a/b/c")]
    [InlineData("/a")]
    [InlineData("A_b/c")]
    [InlineData("''")]
    [InlineData("-a")]
    public void Reports_WhatIsNoName(string value) =>
        ManifestVerifier.Verify(ServiceManifest.With("type: LoadBalancer", "loadBalancerClass: {|KW3007:" + value + "|}"));

    [Theory]
    [InlineData("a")]
    [InlineData("example.com/internal-vip")]
    [InlineData("A_b.c")]
    public void Ignores_Names(string value) => ManifestVerifier.Verify(ServiceManifest.With("type: LoadBalancer", "loadBalancerClass: " + value));
}
