using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3021_ExternalIPInvalidTests
{
    [Fact]
    public void Reports_Loopback() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("externalIPs: [{|KW3021:127.0.0.1|}]"),
        "KW3021",
        Severity.Error,
        "The external IP '127.0.0.1' of Service 'orders' is in the loopback range 127.0.0.0/8, to which no traffic comes from outside");

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("169.254.1.1")]
    [InlineData("224.0.0.5")]
    [InlineData("'::1'")]
    [InlineData("'::'")]
    [InlineData("'fe80::1'")]
    [InlineData("'ff02::1'")]
    [InlineData("'ff12::1'")]
    [InlineData("'febf::1'")]
    [InlineData("'FE80::A'")]
    [InlineData("010.0.0.1")]
    [InlineData("'2001:db8::g'")]
    [InlineData("example.com")]
    [InlineData("10.0.0.01")]
    public void Reports_WhatTrafficCannotComeTo(string value) => ManifestVerifier.Verify(ServiceManifest.With("externalIPs: [{|KW3021:" + value + "|}]"));

    [Theory]
    [InlineData("203.0.113.7")]
    [InlineData("'2001:db8::7'")]
    [InlineData("'2001:DB8::AF'")]
    [InlineData("'::2'")]
    [InlineData("'1::1'")]
    [InlineData("'fe00::1'")]
    [InlineData("'fec0::1'")]
    [InlineData("'ff05::2'")]
    [InlineData("'2002::1'")]
    [InlineData("169.253.1.1")]
    [InlineData("170.254.1.1")]
    [InlineData("224.0.1.1")]
    [InlineData("224.1.0.1")]
    [InlineData("225.0.0.1")]
    public void Ignores_Addresses(string value) => ManifestVerifier.Verify(ServiceManifest.With("externalIPs: [" + value + "]"));
}
