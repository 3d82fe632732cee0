using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7304_VariableNotReadTests
{
    [Fact]
    public void Reports_VariableWithoutAProperty()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(Settings.Manifest("{ name: {|KW7304:Orders__Currency|}, value: EUR }"), Settings.Application()));
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal("Deployment 'orders' sets 'Orders__Currency' for container 'api', but nothing that Shop.Orders binds to 'Orders' has such a property",
            finding.Message);
    }

    [Theory]
    [InlineData("{ name: Orders__Timeout, value: '5' }")]
    [InlineData("{ name: Orders__Labels__team, value: a }")]
    [InlineData("{ name: Logging__LogLevel__Default, value: Debug }")]
    [InlineData("{ name: ASPNETCORE_FORWARDEDHEADERS_ENABLED, value: 'true' }")]
    public void Ignores_WhatIsReadOrOfOthers(string env) => ManifestVerifier.Verify(Settings.Manifest(env), Settings.Application());

    [Fact]
    public void Ignores_CodeThatMayReadMore() =>
        ManifestVerifier.Verify(Settings.Manifest("{ name: Orders__Currency, value: EUR }"),
            Settings.Application(Settings.Reads with { Unknown = "it reads any key" }));
}
