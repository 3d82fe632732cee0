using Kubewright.Core.Graph;

namespace Kubewright.Core.Tests.Graph;

/// <summary>The names that cluster DNS answers: kubernetes/dns, specification.md.</summary>
public sealed class ClusterHostNameTests
{
    [Theory]
    [InlineData("orders", "orders", false, "")]
    [InlineData("Orders.SHOP", "orders shop", false, "")]
    [InlineData("orders-0.orders.shop", "orders-0 orders shop", false, "")]
    [InlineData("orders.shop.svc", "orders shop", true, ".svc")]
    [InlineData("orders.shop.svc.cluster.local", "orders shop", true, ".svc.cluster.local")]
    [InlineData("orders.shop.svc.cluster.local.", "orders shop", true, ".svc.cluster.local")]
    [InlineData("orders-0.orders.shop.svc", "orders-0 orders shop", true, ".svc")]
    [InlineData("orders.svc", "orders svc", false, "")]
    [InlineData("orders.svc.svc", "orders svc", true, ".svc")]
    [InlineData("a1z.z9a.svc", "a1z z9a", true, ".svc")]
    [InlineData("api.v2", "api v2", false, "")]
    public void NameOfTheCluster_IsTakenApart(string host, string labels, bool isQualified, string suffix)
    {
        var name = ClusterHostName.Parse(host);
        Assert.NotNull(name);
        Assert.Equal(labels, string.Join(' ', name.Labels));
        Assert.Equal((isQualified, suffix), (name.IsQualified, name.Suffix));
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("8080")]
    [InlineData("10.1")]
    [InlineData("10.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("orders..shop")]
    [InlineData("-orders.shop")]
    [InlineData("orders-.shop")]
    [InlineData("order_s.shop")]
    [InlineData("orders:shop")]
    [InlineData("órdenes.shop")]
    [InlineData("a.b.example.com")]
    [InlineData("orders-0.orders.shop.more.svc")]
    [InlineData("orders.shop.svc.example.com")]
    [InlineData("orders.")]
    [InlineData("orders.shop.svc.")]
    public void OtherHost_IsNone(string host) => Assert.Null(ClusterHostName.Parse(host));

    [Fact]
    public void Label_HasUpTo63Characters()
    {
        Assert.NotNull(ClusterHostName.Parse(new string('a', 63)));
        Assert.Null(ClusterHostName.Parse(new string('a', 64)));
    }
}
