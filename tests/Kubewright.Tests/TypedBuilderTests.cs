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

        Assert.Equal(8080, orders.Ports["http"].Number);
        Assert.Equal("http", service.Ports["http"].TargetPort);
        Assert.Equal("orders", service.Selector["app"]);
    }

    [Fact]
    public void A_member_whose_port_was_taken_out_is_refused_with_what_is_declared()
    {
        var refused = Assert.Throws<ArgumentException>(() => Deployments.Orders().Expose(ports => ports.Gone(80)));

        Assert.Contains("declares no container port named 'gone'. Declared are http (8080, container api).", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_configure_is_refused()
    {
        var containers = Deployments.Orders().Containers;

        Assert.Throws<ArgumentNullException>(() => containers.Api(null!));
        Assert.Throws<ArgumentNullException>(() => containers.Proxy(null!));
    }

    [Fact]
    public void A_change_of_a_label_that_the_Service_selects_changes_both()
    {
        var orders = Deployments.Orders();
        var service = orders.Expose(ports => ports.Http(80));

        orders.PodLabel("app", "orders-v2");

        Assert.Equal("orders-v2", orders.Spec.Selector.MatchLabels["app"]);
        Assert.Contains("selector:\n    app: orders-v2\n", service.ToYaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_general_form_still_takes_them()
    {
        Deployment orders = Deployments.Orders();

        var service = Services.Expose(orders, ports => ports.Port("http", 80));

        Assert.Equal(80, service.Ports["http"].Port);
    }
}
