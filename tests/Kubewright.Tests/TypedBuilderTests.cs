using Kubewright.Tests.Generated;

namespace Kubewright.Tests;

/// <summary>What is generated from a manifest specialises the library's builders without casts or strings.</summary>
public class TypedBuilderTests
{
    [Fact]
    public void Containers_and_variables_are_members_and_the_chain_keeps_its_type()
    {
        var orders = Deployments.Orders()
            .Replicas(3)
            .Containers.Api(c => c.Image("shop/orders:1.4").Env.ConnectionString("Server=db").Env("EXTRA", "1"))
            .Namespace("shop");

        Assert.Equal(3, orders.Replicas);
        Assert.Equal("shop/orders:1.4", orders.Containers["api"].Image);
        Assert.Equal(["ConnectionString", "EXTRA"], orders.Containers["api"].Env.Keys);
        Assert.Equal("Server=db", orders.Containers["api"].Env["ConnectionString"].Value);
    }

    [Fact]
    public void Ports_are_members()
    {
        var orders = Deployments.Orders();

        var service = Services.Expose(orders, p => p.Http(80)).LoadBalancer();
        Assert.Equal(80, orders.Expose(p => p.Http(80)).Ports["http"].Port);

        Assert.Equal(8080, orders.Ports.Http.Number);
        Assert.Equal("http", service.Ports["http"].TargetPort);
        Assert.Equal("orders", service.Selector["app"]);
    }

    [Fact]
    public void The_general_form_still_takes_them()
    {
        Deployment orders = Deployments.Orders();

        var service = Services.Expose(orders, ports => ports.Port("http", 80));

        Assert.Equal(80, service.Ports["http"].Port);
    }
}
