using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3012_SessionAffinityTimeoutTests
{
    [Fact]
    public void Reports_Zero() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("sessionAffinity: ClientIP", "sessionAffinityConfig: {clientIP: {timeoutSeconds: {|KW3012:0|}}}"),
        "KW3012",
        Severity.Error,
        "Service 'orders' keeps clients for 0 seconds; timeoutSeconds must be between 1 and 86400");

    [Fact]
    public void Reports_MoreThanADay() =>
        ManifestVerifier.Verify(ServiceManifest.With("sessionAffinity: ClientIP", "sessionAffinityConfig: {clientIP: {timeoutSeconds: {|KW3012:86401|}}}"));

    [Fact]
    public void Ignores_ADay() =>
        ManifestVerifier.Verify(ServiceManifest.With("sessionAffinity: ClientIP", "sessionAffinityConfig: {clientIP: {timeoutSeconds: 86400}}"));

    [Theory]
    [InlineData("1")]
    [InlineData("10800")]
    [InlineData("'${SECONDS}'")]
    public void Ignores_WhatIsAllowed(string seconds) =>
        ManifestVerifier.Verify(ServiceManifest.With("sessionAffinity: ClientIP", "sessionAffinityConfig: {clientIP: {timeoutSeconds: " + seconds + "}}"));

    /// <summary>Where clients are not kept the whole field is ignored.</summary>
    [Fact]
    public void Ignores_ServiceThatKeepsNoClients() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("orders.yaml", ServiceManifest.With("sessionAffinityConfig: {clientIP: {timeoutSeconds: 0}}"))),
        finding => finding.Id == "KW3012");
}
