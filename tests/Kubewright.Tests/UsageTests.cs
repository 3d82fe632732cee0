using System.Text.Json;
using Kubewright.Tests.Reading;

namespace Kubewright.Tests;

/// <summary>What the README shows.</summary>
public class UsageTests
{
    [Fact]
    public void A_deployment_and_its_Service_read_like_what_they_are()
    {
        var orders = new Deployment("orders")
            .Namespace("shop")
            .Selector("app", "orders")
            .Label("tier", "backend")
            .Replicas(3)
            .Container("api", c => c
                .Image("shop/orders:1.4")
                .Port("http", 8080)
                .Port("metrics", 9090)
                .Env("ASPNETCORE_ENVIRONMENT", "Production")
                .Env("MAX_ORDERS", 1000)
                .Requests(cpu: "100m", memory: "128Mi")
                .Limits(memory: "256Mi")
                .ReadinessProbe(p => p.HttpGet("/healthz", "http").PeriodSeconds(5)));

        var service = Services.Expose(orders, ports => ports.Port("http", 80)).LoadBalancer();

        Assert.Equal(
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: orders
              namespace: shop
            spec:
              selector:
                app: orders
              ports:
              - name: http
                port: 80
                targetPort: http
              type: LoadBalancer
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: orders
              namespace: shop
              labels:
                tier: backend
            spec:
              selector:
                matchLabels:
                  app: orders
              template:
                metadata:
                  labels:
                    app: orders
                    tier: backend
                spec:
                  containers:
                  - name: api
                    image: shop/orders:1.4
                    ports:
                    - name: http
                      containerPort: 8080
                    - name: metrics
                      containerPort: 9090
                    env:
                    - name: ASPNETCORE_ENVIRONMENT
                      value: Production
                    - name: MAX_ORDERS
                      value: "1000"
                    resources:
                      requests:
                        cpu: 100m
                        memory: 128Mi
                      limits:
                        memory: 256Mi
                    readinessProbe:
                      httpGet:
                        path: /healthz
                        port: http
                      periodSeconds: 5
              replicas: 3

            """.ReplaceLineEndings("\n"),
            new ManifestSet { orders, service }.ToYaml());
    }

    [Fact]
    public void Every_field_is_a_property_of_a_live_view()
    {
        var orders = new Deployment("orders").Selector("app", "orders").Container("api", c => c.Image("shop/orders:1.4"));

        _ = orders.Configure(d =>
        {
            d.Spec.Strategy.Type = DeploymentStrategyType.RollingUpdate;
            d.Spec.Strategy.RollingUpdate.MaxUnavailable = "25%";
            d.Spec.Strategy.RollingUpdate.MaxSurge = 1;
            d.PodSpec.TerminationGracePeriodSeconds = 60;
            d.Containers["api"].SecurityContext.Capabilities.Drop.Add("ALL");
            d.PodSpec.Tolerations.Add(t => t.Key("gpu").Operator(TolerationOperator.Exists).Effect(TaintEffect.NoSchedule));
        });

        Assert.Equal(DeploymentStrategyType.RollingUpdate, orders.Spec.Strategy.Type);
        Assert.Equal("25%", orders.Spec.Strategy.RollingUpdate.MaxUnavailable);
        Assert.Equal(1, orders.Spec.Strategy.RollingUpdate.MaxSurge);
        Assert.Equal(60, orders.PodSpec.TerminationGracePeriodSeconds);
        Assert.Equal(["ALL"], orders.Containers["api"].SecurityContext.Capabilities.Drop);
        Assert.Equal("gpu", orders.PodSpec.Tolerations[0].Key);
    }

    [Fact]
    public void Every_field_of_a_part_can_be_set_in_a_chain()
    {
        var orders = new Deployment("orders").PodSpec(pod => pod
            .TerminationGracePeriodSeconds(60)
            .NodeSelector("disk", "ssd")
            .SecurityContext(s => s.FsGroup(1000).SeccompProfile(p => p.Type(SeccompProfileType.RuntimeDefault)))
            .Tolerations(t => t.Key("gpu").Operator(TolerationOperator.Exists))
            .Tolerations(t => t.Key("spot").Operator(TolerationOperator.Exists))
            .Containers("api", c => c
                .Args("--verbose", "--port=80")
                .VolumeMounts("/data", m => m.Name("data").SubPath("orders"))));

        Assert.Equal(
            "terminationGracePeriodSeconds: 60\nnodeSelector:\n  disk: ssd\nsecurityContext:\n  fsGroup: 1000\n  seccompProfile:\n    type: RuntimeDefault\n"
            + "tolerations:\n- key: gpu\n  operator: Exists\n- key: spot\n  operator: Exists\ncontainers:\n- name: api\n  args:\n  - --verbose\n  - --port=80\n"
            + "  volumeMounts:\n  - mountPath: /data\n    name: data\n    subPath: orders\n",
            new Manifest(orders.PodSpec.Place.Make()).ToYaml());
    }

    [Fact]
    public void The_spec_of_other_kinds_is_configured_in_a_chain()
    {
        var policy = new NetworkPolicy("orders").Spec(s => s
            .PodSelector(p => p.MatchLabels("app", "orders"))
            .PolicyTypes(PolicyType.Ingress)
            .Ingress(rule => rule
                .From(peer => peer.PodSelector())
                .Ports(port => port.Port("http").Protocol(Protocol.TCP))));

        Assert.Equal(
            "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: orders\nspec:\n  podSelector:\n    matchLabels:\n      app: orders\n"
            + "  policyTypes:\n  - Ingress\n  ingress:\n  - from:\n    - podSelector: {}\n    ports:\n    - port: http\n      protocol: TCP\n",
            policy.ToYaml());
    }

    [Fact]
    public void A_field_set_to_null_is_not_written()
    {
        var orders = new Deployment("orders").Selector("app", "orders").Replicas(3);

        orders.Replicas = null;

        Assert.DoesNotContain("replicas", orders.ToYaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_writes_nothing()
    {
        var orders = new Deployment("orders");
        var before = orders.ToYaml();

        Assert.Empty(orders.Containers);
        Assert.Null(orders.Containers["api"].Image);
        Assert.Empty(orders.PodSpec.Volumes["data"].ConfigMap.Items);
        Assert.Null(orders.Replicas);
        Assert.False(orders.Spec.Strategy.IsSet);

        Assert.Equal(before, orders.ToYaml());
    }

    [Fact]
    public void An_object_that_must_be_there_though_it_is_empty_is_written()
    {
        var cache = new Pod("cache").Volume("tmp", v => v.EmptyDir());

        Assert.Contains("  - name: tmp\n    emptyDir: {}\n", cache.ToYaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_gives_a_manifest_that_later_changes_do_not_touch()
    {
        var orders = new Deployment("orders").Replicas(1);

        var first = orders.Build();
        _ = orders.Replicas(2);
        var second = orders.Build();

        Assert.NotSame(first, second);
        Assert.Contains("replicas: 1\n", first.ToYaml(), StringComparison.Ordinal);
        Assert.Contains("replicas: 2\n", second.ToYaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_keeps_what_the_library_does_not_know()
    {
        var manifest = Manifest.Parse(
            """{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"orders"},"spec":{"replicas":1,"fromTheFuture":{"x":[1,"a",null]}}}""");

        var orders = new Deployment(manifest).Replicas(5);

        var spec = (Tree.MappingNode)orders.Build().ToTree()["spec"]!;
        Assert.Equal("""{"x":[1,"a",null]}""", spec["fromTheFuture"]!.ToString());
        Assert.Equal("5", spec["replicas"]!.ToString());
        Assert.Contains("\"replicas\": 1", manifest.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_the_library_does_not_know_can_be_set()
    {
        var pod = new Pod("cache");

        pod.PodSpec.Set("fromTheFuture", true);

        Assert.Contains("spec:\n  fromTheFuture: true\n", pod.ToYaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_of_another_kind_is_refused()
    {
        var manifest = new ConfigMap("settings").Build();

        var exception = Assert.Throws<ArgumentException>(() => new Deployment(manifest));

        Assert.StartsWith("A manifest of kind Deployment is needed, but this is a ConfigMap named settings.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void References_to_other_builders_take_their_names_and_check_their_keys()
    {
        var settings = new ConfigMap("settings").Data("LOG_LEVEL", "Warning");
        var database = new Secret("database").StringData("password", "secret");
        var account = new ServiceAccount("orders");

        var orders = new Deployment("orders")
            .Selector("app", "orders")
            .ServiceAccount(account)
            .Container("api", c => c
                .Port("http", 8080)
                .EnvFrom(settings)
                .EnvFromSecret("DB_PASSWORD", database, "password")
                .Mount("settings", "/etc/orders", readOnly: true))
            .Volume("settings", v => v.ConfigMap(settings));

        var service = Services.Expose(orders, ports => ports.Port("http", 80));
        var ingress = new Ingress("shop").Path("shop.example.com", "/orders", service, "http");
        var scaler = new HorizontalPodAutoscaler("orders").Scale(orders, min: 2, max: 10, cpuPercent: 70);
        var budget = new PodDisruptionBudget("orders").Protect(orders, minAvailable: "50%");

        Assert.Equal("settings", orders.PodSpec.Volumes["settings"].ConfigMap.Name);
        Assert.Equal("database", orders.Containers["api"].Env["DB_PASSWORD"].ValueFrom.SecretKeyRef.Name);
        Assert.Equal("orders", orders.PodSpec.ServiceAccountName);
        Assert.Equal("http", ingress.Spec.Rules[0].Http.Paths[0].Backend.Service.Port.Name);
        Assert.Equal("Deployment", scaler.Spec.ScaleTargetRef.Kind);
        Assert.Equal("orders", budget.Spec.Selector.MatchLabels["app"]);
        var missing = Assert.Throws<ArgumentException>(() => orders.Containers["api"].EnvFromSecret("X", database, "pasword"));
        Assert.StartsWith("Secret database has no key 'pasword'. Keys: password. Did you mean 'password'?", missing.Message, StringComparison.Ordinal);
        var unknown = Assert.Throws<ArgumentException>(() => ingress.Path(null, "/", service, "https"));
        Assert.StartsWith("Service orders has no port named 'https'. Its ports: http. Did you mean 'http'?", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_comes_out_in_the_order_in_which_to_apply_it()
    {
        var custom = Manifest.Parse("""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w"}}""");
        var set = new ManifestSet
        {
            custom,
            new NetworkPolicy("a"),
            new Ingress("b"),
            new PodDisruptionBudget("c"),
            new HorizontalPodAutoscaler("d"),
            new CronJob("e"),
            new Deployment("f"),
            new ExternalNameService("g", "db.example.com"),
            new PersistentVolumeClaim("h").Storage("1Gi"),
            new Secret("i"),
            new ConfigMap("j"),
            new ServiceAccount("k"),
            new Namespace("l"),
        };

        Assert.Equal(
            [
                "Namespace l", "ServiceAccount k", "Secret i", "ConfigMap j", "PersistentVolumeClaim h", "Service g", "CronJob e", "Deployment f",
                "PodDisruptionBudget c", "HorizontalPodAutoscaler d", "Ingress b", "NetworkPolicy a", "Widget w",
            ],
            set.Select(manifest => manifest.ToString()));
        Assert.Equal(13, YamlText.Read(set.Unchecked().ToYaml()).Count);
    }

    [Fact]
    public void A_set_takes_what_other_sets_hold()
    {
        var backend = new ManifestSet { new Deployment("orders"), new ConfigMap("settings") };
        var shop = new ManifestSet { new Ingress("shop"), backend, new Namespace("shop") };

        backend.Add(new Secret("later"));

        Assert.Equal(["Namespace shop", "ConfigMap settings", "Deployment orders", "Ingress shop"], shop.Select(manifest => manifest.ToString()));
    }

    [Fact]
    public void A_set_is_a_List_in_JSON()
    {
        var orders = new Deployment("orders").Replicas(2);
        var set = new ManifestSet { orders, new ConfigMap("settings").Data("on", "yes") }.Unchecked();

        _ = orders.Replicas(3);

        using var list = JsonDocument.Parse(set.ToJson());
        Assert.Equal(("v1", "List"), (list.RootElement.GetProperty("apiVersion").GetString(), list.RootElement.GetProperty("kind").GetString()));
        var items = list.RootElement.GetProperty("items").EnumerateArray().Select(item => Manifest.Parse(item.GetRawText())).ToArray();
        Assert.Equal(["ConfigMap settings", "Deployment orders"], items.Select(item => item.ToString()));
        Assert.True(items[1].IsEquivalentTo(orders.Build()));
    }
}
