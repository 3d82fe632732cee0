using Kubewright.Core.Application.Options;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7305_ServiceLinkReadAsNumberTests
{
    private const string Redis =
        "\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: order-store\nspec:\n  clusterIP: 10.0.0.9\n  ports: [{ port: 6379 }]\n";

    [Fact]
    public void Reports_NumberThatAServiceHides()
    {
        var finding = Assert.Single(Check(Redis));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(
            "OrdersOptions.ORDER_STORE_PORT reads 'ORDER_STORE_PORT' as int, but in the pods of Deployment 'orders' Kubernetes sets it to an address like "
            + "'tcp://10.0.0.11:6379', because there is "
                + "Service 'order-store': reading it throws; set ORDER_STORE_PORT in the manifest, or 'enableServiceLinks: false'",
            finding.Message);
    }

    [Theory]
    [InlineData("clusterIP: 10.0.0.9", "clusterIP: None")]
    [InlineData("clusterIP: 10.0.0.9", "type: ExternalName\n  externalName: store.example.com")]
    [InlineData("name: order-store", "name: store")]
    [InlineData("name: order-store", "name: order-store\n  namespace: other")]
    public void Ignores_ServiceWithoutSuchAVariable(string written, string other) =>
        Assert.Empty(Check(Redis.Replace(written, other, StringComparison.Ordinal)));

    [Fact]
    public void Ignores_VariableThatTheManifestSets() => Assert.Empty(Check(Redis, "{ name: ORDER_STORE_PORT, value: '6379' }"));

    [Fact]
    public void Ignores_TextAndOtherNames() => Assert.Empty(
        Check(Redis, "", Settings.Key("ORDER_STORE_PORT", ""), Settings.Key("ORDER_STORE_SERVICE_PORT", "int"), Settings.Key("Order:Store:Port", "int")));

    [Theory]
    [InlineData("false", 0)]
    [InlineData("true", 1)]
    [InlineData("${LINKS}", 0)]
    public void Ignores_PodsWithoutServiceLinks(string links, int count)
    {
        var manifest = (Settings.Manifest("") + Redis).Replace("      containers:", $"      enableServiceLinks: {links}\n      containers:",
            StringComparison.Ordinal);

        Assert.Equal(count, Check(manifest, [Settings.Key("ORDER_STORE_PORT", "int")]).Count());
    }

    private static IEnumerable<Finding> Check(string service, string env = "", params ReadKey[] keys) =>
        Check(Settings.Manifest(env) + service, keys.Length == 0 ? [Settings.Key("ORDER_STORE_PORT", "int")] : keys);

    private static IEnumerable<Finding> Check(string manifest, ReadKey[] keys) =>
        ManifestVerifier.Check(null, [Settings.Application(Settings.Reads with { Keys = [.. keys] })], ("manifest.yaml", manifest))
            .Where(finding => finding.Id == "KW7305");
}
