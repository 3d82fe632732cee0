namespace Kubewright.Tests;

/// <summary>A Service that was written down by itself and is then bound to a workload follows it from there on.</summary>
public class ServiceSelectsTests
{
    [Fact]
    public void A_label_that_is_changed_later_changes_the_selector()
    {
        var orders = Orders();
        var service = new ClusterIPService("orders").Selector("app", "orders").Port("http", 80, "http").Selects(orders);

        _ = orders.Label("app", "renamed");

        Assert.Equal([new("app", "renamed")], Built(service).Selector);
    }

    [Fact]
    public void A_pair_that_the_workload_no_longer_selects_by_goes()
    {
        var orders = new Deployment("orders").Selector("tier", "web").Container("api", c => c.Port("http", 8080));
        var service = new ClusterIPService("orders").Selector("app", "orders").Port("http", 80, "http").Selects(orders);

        Assert.Equal([new("tier", "web")], Built(service).Selector);
    }

    [Fact]
    public void A_pair_that_is_added_later_stays_and_must_fit()
    {
        var orders = Orders();
        var service = new ClusterIPService("orders").Selector("app", "orders").Port("http", 80, "http").Selects(orders).Selector("track", "stable");

        var exception = Assert.Throws<InvalidOperationException>(() => service.Build());
        _ = orders.PodLabel("track", "stable");

        Assert.Equal("Service orders selects pods with track=stable, but the pods of Deployment orders carry no label track.", exception.Message);
        Assert.Equal([new("app", "orders"), new("track", "stable")], Built(service).Selector);
    }

    [Fact]
    public void Of_a_Job_only_the_pairs_that_the_Service_has_are_followed()
    {
        var job = new Job("import").PodLabel("app", "import").PodLabel("run", "nightly").Container("main", c => c.Port("http", 8080));
        var service = new ClusterIPService("import").Selector("app", "import").Port("http", 80, "http").Selects(job);

        _ = job.PodLabel("app", "renamed");

        Assert.Equal([new("app", "renamed")], Built(service).Selector);
    }

    [Fact]
    public void The_namespace_follows_where_both_had_the_same()
    {
        var orders = Orders();
        var service = new ClusterIPService("orders").Selector("app", "orders").Port("http", 80, "http").Selects(orders);

        orders.Namespace = "shop";

        Assert.Equal("shop", service.Build().Namespace);
    }

    [Fact]
    public void A_target_port_that_no_container_declares_is_refused()
    {
        var service = new ClusterIPService("orders").Selector("app", "orders").Port("web", 80, "htpp").Selects(Orders());

        var exception = Assert.Throws<InvalidOperationException>(() => service.Build());

        Assert.Contains("leads to the container port 'htpp', which no container of Deployment orders declares", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_no_workload() => Assert.Throws<ArgumentNullException>(() => new ClusterIPService("orders").Selects(null!));

    private static Deployment Orders() => new Deployment("orders").Selector("app", "orders").Container("api", c => c.Port("http", 8080));

    private static ClusterIPService Built(ClusterIPService service) => new(service.Build());
}
