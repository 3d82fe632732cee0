using Kubewright.Core.Graph;

namespace Kubewright.Core.Tests.Graph;

public sealed class HostNameSimilarityTests
{
    [Theory]
    [InlineData("ordres", "orders")]
    [InlineData("order", "orders")]
    [InlineData("shop-ordres", "shop-orders")]
    [InlineData("ordes-ctalog", "orders-catalog")]
    [InlineData("catalgo", "catalog")]
    [InlineData("idnetitt", "identity")]
    [InlineData("paymetnservice", "paymentservice")]
    [InlineData("paymnets-1", "payments-1")]
    [InlineData("shoporders", "shop-orders")]
    [InlineData("shop-orders", "shoporders")]
    [InlineData("a-bcd", "abcd")]
    [InlineData("cahce-db", "cache-db")]
    [InlineData("acr", "car")]
    [InlineData("acrt", "cart")]
    [InlineData("carrt", "cart")]
    public void SlipOfThePen_IsUnderstood(string written, string meant) =>
        Assert.Equal(meant, HostNameSimilarity.ClosestMatch(["something-else", meant], written));

    [Theory]
    [InlineData("orders", "orders")]
    [InlineData("orders-db", "orders-api")]
    [InlineData("orders", "orders-db")]
    [InlineData("orders-1", "orders-2")]
    [InlineData("db", "dc")]
    [InlineData("ab-orders", "ba-orders")]
    [InlineData("cat", "car")]
    [InlineData("cats", "cat")]
    [InlineData("card", "cart")]
    [InlineData("crt-api", "cart-api")]
    [InlineData("catalog", "ctaalgo")]
    [InlineData("identity", "dientiyf")]
    [InlineData("a-bc", "abc")]
    [InlineData("shop-orders", "shopcatalog")]
    public void OtherName_IsLeftAlone(string written, string other) => Assert.Null(HostNameSimilarity.ClosestMatch([other], written));
}
