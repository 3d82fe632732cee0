namespace Kubewright.Tests;

/// <summary>Checks of what builders make: findings name the object and the field, and sets with errors do not come out.</summary>
public sealed class ManifestCheckTests
{
    private static Deployment Orders => new Deployment("orders").Container("api", c => c.Image("shop/orders:1.4").Port("http", 8080));

    [Fact]
    public void A_finding_names_rule_object_field_and_page()
    {
        var set = new ManifestSet { Orders, new NodePortService("orders").Selector("app", "orders").Port("http", 80, "http").NodePort("http", 80) };

        var finding = Assert.Single(set.Check(), one => one.Severity == FindingSeverity.Error);

        Assert.Equal(("KW2014", "Service orders", "spec.ports[0].nodePort"), (finding.Rule, finding.Manifest.ToString(), finding.Path));
        Assert.Contains("KW2014.md", finding.HelpLink, StringComparison.Ordinal);
        Assert.StartsWith("error KW2014: Service orders spec.ports[0].nodePort: ", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_with_errors_throws_all_of_them()
    {
        var set = new ManifestSet { Orders.Replicas(1).Configure(d => d.Containers["api"].Ports["http"].Number = 70000), new Namespace("a.b") };

        var exception = Assert.Throws<ManifestException>(set.ToYaml);

        Assert.Equal(["Namespace a.b", "Deployment orders"], exception.Errors.Select(error => error.Manifest.ToString()));
        Assert.Contains("The manifests have 2 errors:\n  error ", exception.Message, StringComparison.Ordinal);
        Assert.Equal("spec.template.spec.containers[0].ports[0].containerPort", exception.Errors[1].Path);
        Assert.Throws<ManifestException>(set.Build);
        Assert.Throws<ManifestException>(set.ToJson);
        Assert.Equal(2, set.Count());
    }

    [Fact]
    public void Who_knows_better_lets_a_rule_or_all_of_them_through()
    {
        var orders = Orders.Configure(d => d.Containers["api"].Ports["http"].Number = 70000);
        var rule = Assert.Single(orders.Check(), finding => finding.Severity == FindingSeverity.Error).Rule;

        Assert.Contains("70000", new ManifestSet { orders }.Allow(rule).ToYaml(), StringComparison.Ordinal);
        Assert.Contains("70000", new ManifestSet { orders }.Unchecked().ToYaml(), StringComparison.Ordinal);
        Assert.Contains("70000", orders.ToYaml(), StringComparison.Ordinal);
        Assert.Throws<ManifestException>(new ManifestSet { orders }.ToYaml);
    }

    [Fact]
    public void What_depends_on_other_manifests_is_found_in_the_set()
    {
        var service = new ClusterIPService("orders").Selector("app", "orders").Port("http", 80, "htpp");

        Assert.DoesNotContain(service.Check(), finding => finding.Severity == FindingSeverity.Error);
        Assert.Contains(new ManifestSet { Orders, service }.Check(), finding => finding.Rule == "KW2001" && finding.Path == "spec.ports[0].targetPort");
    }

    [Fact]
    public void Defaults_are_right()
    {
        var orders = Orders;
        var job = new Job("import").Container("import", c => c.Image("shop/import:1"));
        var cron = new CronJob("cleanup").Schedule("0 3 * * *").Container("cleanup", c => c.Image("shop/cleanup:1"));
        var labelled = Orders.Label("app.kubernetes.io/name", "orders");

        _ = new ManifestSet { orders, job, cron }.Build();
        _ = labelled.Build();

        Assert.Equal("orders", orders.Spec.Selector.MatchLabels["app"]);
        Assert.Equal("orders", orders.PodLabels["app"]);
        Assert.Equal(["app.kubernetes.io/name"], labelled.Spec.Selector.MatchLabels.Keys);
        Assert.Equal(RestartPolicy.Never, job.PodSpec.RestartPolicy);
        Assert.Equal(RestartPolicy.Never, cron.PodSpec.RestartPolicy);
    }

    [Fact]
    public void A_finished_manifest_gets_no_defaults()
    {
        var manifest =
            Manifest.ParseYaml("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: orders}\nspec: {template: {spec: {containers: [{name: api}]}}}\n");

        Assert.True(new Deployment(manifest).Build().IsEquivalentTo(manifest));
    }

    [Fact]
    public void A_port_added_by_hand_leads_to_the_only_container_port()
    {
        var orders = Orders;
        var service = new ClusterIPService("web").Port("web", 80).Selects(orders);

        _ = service.Build();

        Assert.Equal("http", service.Ports["web"].TargetPort);
    }

    [Fact]
    public void A_label_set_by_hand_on_an_exposed_Service_is_refused_not_overwritten()
    {
        var service = Services.Expose(Orders.Selector("app", "orders"), ports => ports.Port("http", 80));
        service.Selector["app"] = "shop";

        var exception = Assert.Throws<InvalidOperationException>(() => service.Build());

        Assert.Contains("selects pods with app=shop", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_probe_or_source_takes_the_place_of_the_first()
    {
        var orders = Orders
            .Container("api", c => c.ReadinessProbe(p => p.HttpGet("/", "http")).ReadinessProbe(p => p.TcpSocket("http")))
            .Volume("data", v => v.ConfigMap("settings")).Volume("data", v => v.EmptyDir());

        Assert.False(orders.Containers["api"].ReadinessProbe.HttpGet.IsSet);
        Assert.False(orders.PodSpec.Volumes["data"].ConfigMap.IsSet);
        Assert.True(orders.PodSpec.Volumes["data"].EmptyDir.IsSet);
    }

    [Fact]
    public void Manifests_are_read_at_run_time()
    {
        const string Yaml = "# orders\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  on: \"yes\"\n  port: \"0120\"\n";
        var manifest = Manifest.ParseYaml(Yaml);
        var set = ManifestSet.ParseYaml(Yaml + "---\napiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Namespace, metadata: {name: shop}}\n---\n");

        Assert.Equal("yes", new ConfigMap(manifest).Data["true"]);
        Assert.True(Manifest.ParseJson(manifest.ToJson()).IsEquivalentTo(manifest));
        Assert.Equal(["Namespace shop", "ConfigMap settings"], set.Select(one => one.ToString()));
        Assert.Throws<FormatException>(() => Manifest.ParseYaml("- a"));
        Assert.Throws<FormatException>(() => Manifest.ParseYaml("a: [b"));
        Assert.Throws<FormatException>(() => Manifest.ParseYaml(Yaml + "---\n" + Yaml));
    }

    [Fact]
    public void A_custom_resource_has_any_fields()
    {
        var widget = new CustomResource("example.com/v1", "Widget", "w");
        widget.Spec.Set("size", 3);
        widget.Spec.Object("frame").Set("color", "red");
        _ = widget.Spec.Objects("parts").Add(part => part.Set("name", "wheel"));

        Assert.Equal(
            "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: w\nspec:\n  size: 3\n  frame:\n    color: red\n  parts:\n  - name: wheel\n",
            widget.ToYaml());
    }
}
