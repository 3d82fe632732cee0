using Kubewright.Analyzers.Generation;

namespace Kubewright.Analyzers.Tests.Generation;

public class NamePolicyTests
{
    [Theory]
    [InlineData("orders", "Orders")]
    [InlineData("orders-api", "OrdersApi")]
    [InlineData("orderService", "OrderService")]
    [InlineData("DB_HOST", "DbHost")]
    [InlineData("ConnectionStrings__Orders", "ConnectionStringsOrders")]
    [InlineData("app.kubernetes.io/name", "AppKubernetesIoName")]
    [InlineData("2048-game", "_2048Game")]
    [InlineData("class", "Class")]
    [InlineData("get-type", "GetType")]
    [InlineData("käse", "Käse")]
    [InlineData("---", "_")]
    public void Name_IsSpeltAsDocumented(string name, string identifier) => Assert.Equal(identifier, NamePolicy.Identifier(name));

    [Theory]
    [InlineData("Service", "Services")]
    [InlineData("Ingress", "Ingresses")]
    [InlineData("NetworkPolicy", "NetworkPolicies")]
    [InlineData("Gateway", "Gateways")]
    [InlineData("Endpoints", "Endpoints")]
    [InlineData("StorageClass", "StorageClasses")]
    [InlineData("Switch", "Switches")]
    public void Kind_HasItsPlural(string kind, string plural) => Assert.Equal(plural, NamePolicy.Plural(kind));

    [Theory]
    [InlineData("Shop", "Shop")]
    [InlineData("my-shop.web", "my_shop.web")]
    [InlineData("Shop.2024", "Shop._2024")]
    [InlineData("Shop.public", "Shop.@public")]
    [InlineData("", "Kubernetes")]
    public void RootNamespace_CanBeWritten(string root, string space) => Assert.Equal(space, NamePolicy.Namespace(root));

    [Fact]
    public void NamesThatComeOutAlike_AreNumberedInOrdinalOrder()
    {
        var identifiers = NamePolicy.Identifiers(["orders_api", "orders-api", "orders.api"]);

        Assert.Equal("OrdersApi", identifiers["orders-api"]);
        Assert.Equal("OrdersApi_2", identifiers["orders.api"]);
        Assert.Equal("OrdersApi_3", identifiers["orders_api"]);
    }

    [Fact]
    public void ReservedName_GetsAnUnderscore()
    {
        var identifiers = NamePolicy.Identifiers(["ports", "to-string"], "Ports");

        Assert.Equal("Ports_", identifiers["ports"]);
        Assert.Equal("ToString_", identifiers["to-string"]);
    }
}
