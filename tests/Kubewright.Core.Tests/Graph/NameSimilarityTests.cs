using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Graph;

public sealed class NameSimilarityTests
{
    [Theory]
    [InlineData("ordres", "orders", true)]
    [InlineData("Orders", "orders", true)]
    [InlineData("orders", "catalog", false)]
    [InlineData("api", "api-x", false)]
    [InlineData("api-x", "api", false)]
    public void Misspelling_IsNoPartMore(string left, string right, bool isSimilar) => Assert.Equal(isSimilar, NameSimilarity.IsSimilar(left, right));

    [Theory]
    [InlineData("redis-1", "redis-2", true)]
    [InlineData("redis-0", "redis-9", true)]
    [InlineData("redis1", "redis", true)]
    [InlineData("redis-1", "redis-1", false)]
    [InlineData("redis-1", "cache-1", false)]
    public void Siblings_DifferInTheirDigitsAlone(string left, string right, bool areSiblings) =>
        Assert.Equal(areSiblings, NameSimilarity.AreSiblings(left, right));

    [Theory]
    [InlineData("orders", "orders-v2", true)]
    [InlineData("orders-v2", "orders", true)]
    [InlineData("v2", "orders-v2", false)]
    [InlineData("orders-v2", "v2", false)]
    [InlineData("orders", "ordersv2", false)]
    [InlineData("orders", "orders", false)]
    public void Extended_HasAPartAppended(string left, string right, bool isExtended) => Assert.Equal(isExtended, NameSimilarity.IsExtended(left, right));

    [Theory]
    [InlineData("orders-svc", "orders-deployment", true)]
    [InlineData("Orders-Service", "orders", true)]
    [InlineData("orders", "catalog", false)]
    [InlineData("service-orders", "orders", false)]
    [InlineData("-svc", "-deploy", false)]
    public void Namesakes_AreNamedAlikeButForTheirKind(string left, string right, bool areNamesakes) =>
        Assert.Equal(areNamesakes, NameSimilarity.AreNamesakes(Named(left), Named(right)));

    [Theory]
    [InlineData("shop-orders", "orders", true)]
    [InlineData("orders-api", "orders", true)]
    [InlineData("orders", "Orders", true)]
    [InlineData("reorders", "orders", false)]
    [InlineData("a--b", "", false)]
    public void Name_HoldsWholeParts(string name, string word, bool holds) => Assert.Equal(holds, NameSimilarity.Holds(name, word));

    private static Resource Named(string name) =>
        Assert.Single(ManifestReader.Read(new SourceFile("k8s.yaml", $"apiVersion: v1\nkind: Service\nmetadata: {{ name: {name} }}\n")).Resources);
}
