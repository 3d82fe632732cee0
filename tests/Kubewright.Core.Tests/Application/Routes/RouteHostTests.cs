using Kubewright.Core.Application.Routes;

namespace Kubewright.Core.Tests.Application.Routes;

public sealed class RouteHostTests
{
    [Theory]
    [InlineData("*", null, 8080, true)]
    [InlineData("*:8080", null, 8080, true)]
    [InlineData("*:9090", null, 8080, false)]
    [InlineData("orders.example.com", null, 8080, false)]
    [InlineData("orders.example.com", "Orders.example.com", 80, true)]
    [InlineData("orders.example.com:8080", "orders.example.com", 80, false)]
    [InlineData("*.example.com", "orders.example.com", 80, true)]
    [InlineData("*.example.com", "example.com", 80, false)]
    public void Host_IsThatOfTheRequest(string pattern, string? host, int port, bool takes) =>
        Assert.Equal(takes, RouteHost.Takes(pattern, host, port));
}
