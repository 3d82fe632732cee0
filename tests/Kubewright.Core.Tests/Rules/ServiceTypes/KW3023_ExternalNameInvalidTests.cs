using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3023_ExternalNameInvalidTests
{
    [Fact]
    public void Reports_Port() => ManifestVerifier.VerifyMessage(
        ServiceManifest.External("externalName: {|KW3023:db.example.com:5432|}"),
        "KW3023",
        Severity.Error,
        "The externalName 'db.example.com:5432' of Service 'database' is not a DNS name: write the host alone, without scheme, port or path");

    [Theory]
    [InlineData("my_db.example.com")]
    [InlineData("DB.example.com")]
    [InlineData("https://db.example.com/x")]
    [InlineData("db..example.com")]
    [InlineData("db.example.com..")]
    public void Reports_WhatIsNoName(string value) => ManifestVerifier.Verify(ServiceManifest.External("externalName: {|KW3023:" + value + "|}"));

    [Theory]
    [InlineData("db.example.com")]
    [InlineData("db.example.com.")]
    [InlineData("localhost")]
    [InlineData("orders.shop.svc.cluster.local")]
    public void Ignores_Names(string value) => ManifestVerifier.Verify(ServiceManifest.External("externalName: " + value));

    [Fact]
    public void Fixes_ByTheHostAlone() => ManifestVerifier.VerifyFix(
        ServiceManifest.External("externalName: {|KW3023:https://DB.example.com:443/x|}"),
        "KW3023",
        ServiceManifest.External("externalName: db.example.com"));

    [Fact]
    public void Fixes_NoUnderscore_ForAnotherNameIsAnotherHost()
    {
        var findings = ManifestVerifier.Verify(ServiceManifest.External("externalName: {|KW3023:my_db.example.com|}"));

        Assert.Null(Assert.Single(findings).Fix);
    }

    [Fact]
    public void Reports_WhatIsWrongWithANameAlone()
    {
        var message = Assert.Single(ManifestVerifier.Verify(ServiceManifest.External("externalName: {|KW3023:DB.example.com|}"))).Message;
        Assert.DoesNotContain("write the host alone", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_NoUnderscoreBehindAScheme() =>
        Assert.Null(Assert.Single(ManifestVerifier.Verify(ServiceManifest.External("externalName: {|KW3023:https://my_db.example.com/x|}"))).Fix);

    /// <summary>There the field is ignored, which is KW3027.</summary>
    [Fact]
    public void Ignores_OtherTypes() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("orders.yaml", ServiceManifest.With("externalName: https://x"))),
        finding => finding.Id == "KW3023");
}
