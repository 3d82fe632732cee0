namespace Kubewright.Tests;

/// <summary>A Service made from a workload fits it, and goes on fitting it.</summary>
public class ServicesExposeTests
{
    [Fact]
    public void The_selector_is_the_workload_s_own()
    {
        var service = Services.Expose(Orders().PodLabel("version", "7"));

        _ = service.Build();

        Assert.Equal([new("app", "orders")], service.Selector);
    }

    [Fact]
    public void Where_the_workload_has_no_selector_the_labels_of_its_pods_are_used()
    {
        var job = new Job("import").PodLabel("app", "import").PodLabel("run", "nightly").Container("main", c => c.Port("http", 8080));

        var service = Services.Expose(job);

        Assert.Equal([new("app", "import"), new("run", "nightly")], service.Selector);
    }

    [Fact]
    public void The_workload_s_own_labels_play_no_part()
    {
        // What is started by its name gets a label for its pods; a finished manifest says all that it means.
        var orders = new Deployment(Manifest.Parse("""{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"orders"}}""")).Container("api",
            c => c.Port("http", 8080));
        orders.Labels["app"] = "orders";
        var other = new Deployment("orders").Container("api", c => c.Port("http", 8080));
        other.Labels["app"] = "shop";

        Assert.Contains("selector:\n    app: orders\n", Services.Expose(other).ToYaml(), StringComparison.Ordinal);
        var exception = Assert.Throws<InvalidOperationException>(() => Services.Expose(orders).Build());

        Assert.Equal(
            "The pods of Deployment orders carry no labels, so that Service orders cannot select them. Give them one with .Selector(\"app\", \"orders\").",
            exception.Message);
    }

    [Fact]
    public void A_named_container_port_is_targeted_by_its_name_and_an_unnamed_one_by_its_number()
    {
        var orders = new Deployment("orders").Selector("app", "orders").Container("api", c => c.Port("http", 8080).Port(9090));

        var service = Services.Expose(orders, ports => ports.Port("http", 80).Port(9090, 90));

        Assert.Equal("http", service.Ports["http"].TargetPort);
        Assert.Equal(9090, service.Ports["tcp-9090"].TargetPort);
        Assert.Equal(90, service.Ports["tcp-9090"].Port);
    }

    [Fact]
    public void A_single_port_without_a_name_needs_none()
    {
        var service = Services.Expose(new Deployment("orders").Selector("app", "orders").Container("api", c => c.Port(8080)));

        Assert.Equal("""[{"port":8080,"targetPort":8080}]""", ((Tree.MappingNode)service.Get("spec")!)["ports"]!.ToString());
    }

    [Fact]
    public void Without_a_choice_every_declared_port_is_exposed_at_its_own_number()
    {
        var service = Services.Expose(Orders());

        Assert.Equal([("http", 8080), ("metrics", 9090)], service.Ports.Select(port => (port.Name, port.Port)).Select(port => (port.Name!, port.Port!.Value)));
    }

    [Fact]
    public void The_protocol_goes_with_the_port()
    {
        var dns = new Deployment("dns").Selector("app", "dns").Container("dns", c => c.Port("dns", 53, Protocol.UDP).Port("dns-tcp", 53));

        var service = Services.Expose(dns);

        Assert.Equal(Protocol.UDP, service.Ports["dns"].Protocol);
        Assert.Null(service.Ports["dns-tcp"].Protocol);
    }

    [Fact]
    public void A_sidecar_s_port_counts_and_a_plain_init_container_s_does_not()
    {
        var orders = Orders()
            .InitContainer("proxy", c => c.RestartPolicy("Always").Port("proxy", 15001))
            .InitContainer("migrate", c => c.Port("migrate", 7000));

        Assert.Equal(15001, orders.Ports["proxy"].Number);
        _ = Assert.Throws<ArgumentException>(() => orders.Ports["migrate"]);
    }

    [Fact]
    public void An_unknown_port_name_is_refused_with_those_that_are_declared()
    {
        var exception = Assert.Throws<ArgumentException>(() => Services.Expose(Orders(), ports => ports.Port("htpp", 80)));

        Assert.StartsWith(
            "Deployment orders declares no container port named 'htpp'. Declared are http (8080, container api), metrics (9090, container api). Did you mean "
            + "'http'?",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_undeclared_port_number_is_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() => Services.Expose(Orders(), ports => ports.Port(80, 80)));

        Assert.StartsWith("Deployment orders declares no container port 80. Declared are http", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_of_another_workload_is_refused()
    {
        var other = new Deployment("other").Selector("app", "other").Container("api", c => c.Port("http", 8080));

        var exception = Assert.Throws<ArgumentException>(() => Services.Expose(Orders(), ports => ports.Port(other.Ports["http"], 80)));

        Assert.StartsWith("The port http (8080, container api) belongs to Deployment other, not to Deployment orders.", exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_Service_ports_of_one_number_are_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() => Services.Expose(Orders(), ports => ports.Port("http", 80).Port("metrics", 80)));

        Assert.StartsWith("The Service already has a port 80 for TCP.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    public void A_number_that_is_no_port_is_refused(int port) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Services.Expose(Orders(), ports => ports.Port("http", port)));

    [Fact]
    public void A_label_changed_through_the_workload_changes_the_Service()
    {
        var orders = Orders();
        var service = Services.Expose(orders).NodePort();

        _ = orders.Label("app", "shop-orders");

        _ = service.Build();
        Assert.Equal([new("app", "shop-orders")], service.Selector);
        Assert.Equal("shop-orders", orders.Spec.Selector.MatchLabels["app"]);
        Assert.Equal("shop-orders", orders.PodLabels["app"]);
    }

    [Fact]
    public void A_label_changed_past_the_workload_s_selector_is_refused()
    {
        var orders = Orders();
        var service = Services.Expose(orders);

        orders.PodLabels["app"] = "orderz";

        var exception = Assert.Throws<InvalidOperationException>(service.Build);
        Assert.Equal("Service orders selects pods with app=orders, but the pods of Deployment orders carry app=orderz.", exception.Message);
    }

    [Fact]
    public void A_label_added_to_the_Service_alone_is_refused()
    {
        var service = Services.Expose(Orders()).Selector("tier", "backend");

        var exception = Assert.Throws<InvalidOperationException>(service.Build);

        Assert.Equal("Service orders selects pods with tier=backend, but the pods of Deployment orders carry no label tier.", exception.Message);
    }

    [Fact]
    public void A_selector_that_the_workload_gives_up_goes_from_the_Service_too()
    {
        var orders = Orders().Selector("tier", "backend");
        var service = Services.Expose(orders);

        _ = orders.Spec.Selector.MatchLabels.Remove("tier");

        _ = service.Build();
        Assert.Equal([new("app", "orders")], service.Selector);
    }

    [Fact]
    public void A_port_that_is_renamed_is_targeted_by_its_new_name()
    {
        var orders = Orders();
        var service = Services.Expose(orders, ports => ports.Port("http", 80)).LoadBalancer();

        orders.Containers["api"].Ports["http"].Name = "web";

        _ = service.Build();
        Assert.Equal("web", service.Ports["http"].TargetPort);
    }

    [Fact]
    public void A_port_that_is_taken_out_of_the_workload_is_refused()
    {
        var orders = Orders();
        var service = Services.Expose(orders, ports => ports.Port("http", 80));

        _ = orders.Containers["api"].Ports.Remove("http");

        var exception = Assert.Throws<InvalidOperationException>(service.Build);
        Assert.Equal("Service orders leads to the port http (8080, container api) of Deployment orders, which was taken out of the workload.",
            exception.Message);
    }

    [Fact]
    public void The_Service_goes_where_the_workload_goes()
    {
        var orders = Orders();
        var service = Services.Expose(orders);

        _ = orders.Namespace("shop");

        Assert.Equal("shop", service.Build().Namespace);
    }

    [Fact]
    public void A_Service_of_another_namespace_is_refused()
    {
        var service = Services.Expose(Orders().Namespace("shop")).Namespace("web");

        var exception = Assert.Throws<InvalidOperationException>(service.Build);

        Assert.Equal(
            "Service orders is in namespace web, but the pods of Deployment orders are in shop. A Service leads only to pods of its own namespace.",
            exception.Message);
    }

    [Fact]
    public void A_namespace_that_only_one_of_them_states_is_no_contradiction() =>
        Assert.Equal("shop", Services.Expose(Orders()).Namespace("shop").Build().Namespace);

    [Fact]
    public void A_port_added_by_hand_may_lead_to_any_number_but_to_no_unknown_name()
    {
        var service = Services.Expose(Orders(), ports => ports.Port("http", 80)).Port("debug", 81, 5005).Port("more", 82, "metrics");
        _ = service.Build();

        _ = service.Port("wrong", 83, "metrcs");

        var exception = Assert.Throws<InvalidOperationException>(service.Build);
        Assert.Equal(
            "Port wrong of Service orders leads to the container port 'metrcs', which no container of Deployment orders declares for TCP. Did you mean "
            + "'metrics'?",
            exception.Message);
    }

    [Fact]
    public void A_workload_can_be_asked_for_its_Service()
    {
        var service = Orders().Expose(ports => ports.Port("http", 80)).Headless();

        Assert.Equal("http", service.Ports["http"].TargetPort);
    }

    [Fact]
    public void Another_type_of_the_same_Service_leaves_the_first_as_it_was()
    {
        var inside = Services.Expose(Orders(), ports => ports.Port("http", 80));

        var outside = inside.LoadBalancer().Name("orders-public");
        var nodes = inside.NodePort().NodePort("http", 30080);
        var headless = inside.Headless();

        Assert.Equal("orders", inside.Name);
        Assert.DoesNotContain("type:", inside.ToYaml(), StringComparison.Ordinal);
        Assert.Contains("name: orders-public\n", outside.ToYaml(), StringComparison.Ordinal);
        Assert.Contains("type: LoadBalancer\n", outside.ToYaml(), StringComparison.Ordinal);
        Assert.Contains("nodePort: 30080\n", nodes.ToYaml(), StringComparison.Ordinal);
        Assert.Contains("type: NodePort\n", nodes.ToYaml(), StringComparison.Ordinal);
        Assert.Contains("clusterIP: None\n", headless.ToYaml(), StringComparison.Ordinal);
        Assert.DoesNotContain("type:", headless.ToYaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_StatefulSet_takes_its_headless_Service()
    {
        var database = new StatefulSet("db").Selector("app", "db").Container("db", c => c.Port("sql", 5432)).VolumeClaim("data", "10Gi");
        var service = Services.Expose(database).Name("db-headless").Headless();

        _ = database.ServiceName(service);

        Assert.Equal("db-headless", database.Spec.ServiceName);
        Assert.Equal("10Gi", database.Spec.VolumeClaimTemplates[0].Spec.Resources.Requests["storage"]);
    }

    [Fact]
    public void An_address_of_None_is_only_for_a_headless_Service()
    {
        var exception = Assert.Throws<ArgumentException>(() => new NodePortService("orders").ClusterIP = "None");

        Assert.StartsWith("A Service without an address of its own (clusterIP: None) is a HeadlessService.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", typeof(ClusterIPService))]
    [InlineData("""{"type":"ClusterIP"}""", typeof(ClusterIPService))]
    [InlineData("""{"type":"NodePort"}""", typeof(NodePortService))]
    [InlineData("""{"type":"LoadBalancer"}""", typeof(LoadBalancerService))]
    [InlineData("""{"type":"ExternalName","externalName":"db.example.com"}""", typeof(ExternalNameService))]
    [InlineData("""{"clusterIP":"None"}""", typeof(HeadlessService))]
    [InlineData("""{"type":"ClusterIP","clusterIP":"None"}""", typeof(HeadlessService))]
    public void A_Service_manifest_opens_as_the_builder_of_its_type(string spec, Type expected)
    {
        var manifest = Manifest.Parse("""{"apiVersion":"v1","kind":"Service","metadata":{"name":"x"},"spec":""" + spec + "}");

        var service = Service.From(manifest);

        Assert.IsType(expected, service);
        Assert.True(service.Build().IsEquivalentTo(manifest));
    }

    [Fact]
    public void A_Service_manifest_does_not_open_as_another_type()
    {
        var manifest = new LoadBalancerService("orders").Build();

        var exception = Assert.Throws<ArgumentException>(() => new HeadlessService(manifest));

        Assert.StartsWith("Service orders is of type LoadBalancer, not Headless. Service.From opens each as what it is.", exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_type_of_Service_is_refused()
    {
        var manifest = Manifest.Parse("""{"apiVersion":"v1","kind":"Service","metadata":{"name":"x"},"spec":{"type":"Loadbalancer"}}""");

        var exception = Assert.Throws<ArgumentException>(() => Service.From(manifest));

        Assert.StartsWith("'Loadbalancer' is not a type of Service.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'LoadBalancer'?", exception.Message, StringComparison.Ordinal);
    }

    private static Deployment Orders() =>
        new Deployment("orders").Selector("app", "orders").Container("api", c => c.Port("http", 8080).Port("metrics", 9090));
}
