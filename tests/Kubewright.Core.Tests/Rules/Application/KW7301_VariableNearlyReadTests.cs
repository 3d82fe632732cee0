using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7301_VariableNearlyReadTests
{
    [Fact]
    public void Reports_OneUnderscore()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(Settings.Manifest("{ name: {|KW7301:Orders_Timeout|}, value: '5' }"), Settings.Application()));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(
            "Deployment 'orders' sets 'Orders_Timeout' for container 'api', which Shop.Orders does not read; did you mean 'Orders__Timeout' "
            + "(OrdersOptions.Timeout)?",
            finding.Message);
    }

    [Theory]
    [InlineData("ORDERS_RETRY_COUNT")]
    [InlineData("Orders__Timeot")]
    [InlineData("Order__Timeout")]
    [InlineData("ConnectionString__Orders")]
    [InlineData("CONNECTIONSTRINGS_ORDERS")]
    public void Reports_WhatIsNearlyRead(string name) =>
        ManifestVerifier.Verify(Settings.Manifest($"{{ name: {{|KW7301:{name}|}}, value: '5' }}"), Settings.Application());

    [Theory]
    [InlineData("{ name: Orders__Timeout, value: '5' }")]
    [InlineData("{ name: 'Orders:Timeout', value: '5' }")]
    [InlineData("{ name: ORDERS__LABELS__TEAM, value: a }")]
    [InlineData("{ name: ORDERS_HOME, value: a }")]
    [InlineData("{ name: Catalog_Timeout, value: '5' }")]
    [InlineData("{ name: Orders2__Timeout, value: '5' }")]
    [InlineData("{ name: Orders_Timeout, value: '5' }, { name: Orders__Timeout, value: '6' }")]
    [InlineData("{ name: Orders_Timeout, value: '5' }, { name: OTHER, value: '$(Orders_Timeout)s' }")]
    public void Ignores_WhatIsReadOrNotNear(string env) => ManifestVerifier.Verify(Settings.Manifest(env), Settings.Application());

    [Fact]
    public void Ignores_NamesThatTheFrameworkReadsAndSectionsAsAWhole()
    {
        var reads = Settings.Reads with
        {
            Keys =
            [Settings.Key("Otel:Service:Name", ""), Settings.Key("Orders:Retry", ""), Settings.Key("Orders:Retry:Count", "int")],
            Sections = []
        };
        ManifestVerifier.Verify(Settings.Manifest("{ name: OTEL_SERVICE_NAME, value: orders }, { name: ORDERS_RETRY, value: '5' }"),
            Settings.Application(reads));
    }

    [Fact]
    public void Ignores_CodeThatReadsAnyVariable() =>
        ManifestVerifier.Verify(Settings.Manifest("{ name: Orders_Timeout, value: '5' }"),
            Settings.Application(Settings.Reads with { MayReadAnyVariable = true }));

    [Fact]
    public void Ignores_MisspelledNamesWhereMoreMayBeRead() =>
        ManifestVerifier.Verify(Settings.Manifest("{ name: Orders__Timeot, value: '5' }"),
            Settings.Application(Settings.Reads with { Unknown = "it reads any key" }));

    [Fact]
    public void Ignores_ContainerWithACommandOfItsOwn() =>
        ManifestVerifier.Verify(
            Settings.Manifest("{ name: Orders_Timeout, value: '5' }").Replace("image: shop/orders:1.4\n",
                "image: shop/orders:1.4\n          command: [sh, -c, run]\n", StringComparison.Ordinal),
            Settings.Application());

    [Fact]
    public void Fixes_TheName() => Assert.Equal(
        "Orders__Timeout",
        Assert.Single(ManifestVerifier.Verify(Settings.Manifest("{ name: {|KW7301:Orders_Timeout|}, value: '5' }"), Settings.Application())).Fix!.Edits
            .Single().NewText);
}
