using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4048_SubsetMissingTests
{
    private const string Rule =
        "apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: { name: orders }\nspec: { host: orders, subsets: [{ name: "
        + "stable, labels: { app: orders } }] }\n---\n";

    [Fact]
    public void Reports_ASubsetThatIsNotDefined() => ManifestVerifier.VerifyMessage(
        Shop.Orders + Rule + Route("orders", "{|KW4048:stabel|}"),
        "KW4048",
        Severity.Warning,
        "VirtualService 'orders' sends to subset 'stabel' of 'orders', but DestinationRule 'orders' defines only 'stable', so its requests are answered with "
        + "an "
            + "error; did you mean 'stable'?");

    [Fact]
    public void Reports_WhereNoRuleIsHere_AsInformation() =>
        Assert.Equal(Severity.Info, Assert.Single(ManifestVerifier.Verify(Shop.Orders + Route("orders", "{|KW4048:stable|}"))).Severity);

    [Theory]
    [InlineData("orders")]
    [InlineData("orders.default.svc.cluster.local")]
    public void Ignores_ASubsetThatIsDefined(string host) => ManifestVerifier.Verify(Shop.Orders + Rule + Route(host, "stable"));

    [Fact]
    public void Ignores_Placeholders() => ManifestVerifier.Verify(Shop.Orders + Rule + Route("orders", "'${SUBSET}'"));

    [Fact]
    public void Fixes_TheName() => ManifestVerifier.VerifyFix(
        Shop.Orders + Rule + Route("orders", "{|KW4048:stabel|}"), "KW4048", Shop.Orders + Rule + Route("orders", "stable"));

    private static string Route(string host, string subset) => "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: { name: orders }\n"
        + $"spec: {{ hosts: [orders], http: [{{ route: [{{ destination: {{ host: {host}, subset: {subset} }} }}] }}] }}\n";
}
