using Kubewright.Core.Application.Options;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7302_ValueNotConvertedTests
{
    [Fact]
    public void Reports_TextThatIsNoNumber() => Assert.Equal(
        "'30s' cannot be converted to int, as Shop.Orders does with Orders__Timeout of container 'api' (OrdersOptions.Timeout): reading it throws",
        Assert.Single(ManifestVerifier.Verify(Settings.Manifest("{ name: Orders__Timeout, value: {|KW7302:30s|} }"), Settings.Application())).Message);

    [Fact]
    public void Reports_MemberThatAnEnumDoesNotHave() => Assert.EndsWith(
        "reading it throws; its members are Fast, Slow",
        Assert.Single(ManifestVerifier.Verify(Settings.Manifest("{ name: Orders__Mode, value: {|KW7302:Medium|} }"), Settings.Application())).Message,
        StringComparison.Ordinal);

    /// <summary>Keys of the configuration are the same in any case.</summary>
    [Fact]
    public void Reports_VariableInCapitals() =>
        ManifestVerifier.Verify(Settings.Manifest("{ name: ORDERS__TIMEOUT, value: {|KW7302:30s|} }"), Settings.Application());

    [Fact]
    public void Reports_EntryOfAConfigMap() => ManifestVerifier.Verify(
        Settings.Manifest("{ name: Orders__Timeout, valueFrom: { configMapKeyRef: { name: orders, key: timeout } } }")
            + "\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: orders\ndata:\n  timeout: {|KW7302:soon|}\n",
        Settings.Application());

    [Theory]
    [InlineData("{ name: Orders__Timeout, value: '30' }")]
    [InlineData("{ name: Orders__Timeout, value: '' }")]
    [InlineData("{ name: Orders__Timeout, value: '${TIMEOUT}' }")]
    [InlineData("{ name: Orders__Timeout, valueFrom: { fieldRef: { fieldPath: metadata.name } } }")]
    [InlineData("{ name: Orders__Mode, value: fast }")]
    [InlineData("{ name: Orders__Labels__team, value: fast }")]
    [InlineData("{ name: Catalog__Timeout, value: soon }")]
    public void Ignores_WhatConvertsOrIsNotKnown(string env) => ManifestVerifier.Verify(Settings.Manifest(env), Settings.Application());

    [Fact]
    public void Ignores_CodeThatIsNotKnown() =>
        ManifestVerifier.Verify(Settings.Manifest("{ name: Orders__Timeout, value: soon }"), Settings.Application(ConfigurationReads.NotKnown));
}
