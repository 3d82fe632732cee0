using Kubewright.Core.Application.Options;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7303_RequiredSettingNotSetTests
{
    private static readonly ConfigurationReads Reads = new() { Keys = [Settings.Key("Orders:Queue", "") with { IsRequired = true }], Sections = ["Orders"] };

    [Fact]
    public void Reports_SettingThatNothingSets()
    {
        var finding = Assert.Single(Check(""));
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal(
            "OrdersOptions.Queue is required, but nothing in sight sets 'Orders:Queue' for Deployment 'orders': neither appsettings nor a variable "
            + "Orders__Queue",
            finding.Message);
        Assert.Same(Settings.Program, finding.Span.File);
    }

    [Theory]
    [InlineData("{ name: Orders__Queue, value: a }", null)]
    [InlineData("{ name: ORDERS__QUEUE, valueFrom: { secretKeyRef: { name: orders, key: queue } } }", null)]
    [InlineData("", """{ "Orders": { "Queue": "a" } }""")]
    [InlineData("", """{ "Orders": { "Queue": { "Name": "a" } } }""")]
    public void Ignores_SettingThatIsSet(string env, string? settings) => Assert.Empty(Check(env, settings: settings));

    [Fact]
    public void Ignores_OtherSources() => Assert.Empty(Check("", Reads with { HasOtherSources = true }));

    [Fact]
    public void Ignores_VariablesOfASecret() => Assert.Empty(ManifestVerifier.Check(
        null,
        [Settings.Application(Reads)],
        ("manifest.yaml", Settings.Manifest("").Replace("env: []", "envFrom: [{ secretRef: { name: orders } }]", StringComparison.Ordinal)))
        .Where(finding => finding.Id == "KW7303"));

    private static IEnumerable<Finding> Check(string env, ConfigurationReads? reads = null, string? settings = null) =>
        ManifestVerifier.Check(null, [Settings.Application(reads ?? Reads, settings)], ("manifest.yaml", Settings.Manifest(env)))
            .Where(finding => finding.Id == "KW7303");
}
