using Kubewright.Analyzers.Generation;
using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Testing;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Generation;

/// <summary>What is written for classes with attributes: the same as for manifests, and builders in the class itself.</summary>
public class AttributeGenerationTests
{
    private const string Orders = """
        using Kubewright;

        namespace Shop
        {
            [Deployment("orders", Namespace = "shop", Replicas = 3, ServiceAccount = "orders")]
            [Label("tier", "backend")]
            [Container("api", "shop/orders:1.4")]
            [ContainerPort("http", 8080)]
            [ContainerPort("metrics", 9090)]
            [Env("ConnectionStrings__Orders", "Host=db-0.db")]
            [Env("PASSWORD", Secret = "db", Key = "password")]
            [Env("POD", FieldPath = "metadata.name")]
            [Resources(CpuRequest = "100m", MemoryLimit = "256Mi")]
            [Probe(ProbeKind.Readiness, Path = "/healthz", Port = "http", PeriodSeconds = 5)]
            [Probe(ProbeKind.Liveness, PortNumber = 8080)]
            [Container("migrate", "shop/migrations:1.4", Init = true)]
            [Env("STEP", "all", Container = "migrate")]
            [Service(Type = ServiceType.LoadBalancer, ExternalTrafficPolicy = TrafficPolicy.Local)]
            [ServicePort("http", 80)]
            [Ingress("shop.example.com", Path = "/orders", TlsSecret = "shop-tls")]
            [Annotation("a", "workload")]
            [Annotation("b", "service", On = AnnotationTarget.Service)]
            internal static partial class OrdersApp
            {
                static partial void Configure(Manifests.Deployments.Orders.Builder resource) =>
                    resource.Containers.Api(c => c.Env.ConnectionStringsOrders("Host=elsewhere"));

                public const string Host = Manifests.Services.Orders.Host;

                public static string Deploy() => NewManifests().ToYaml();
            }
        }
        """;

    private static readonly ManifestProject Project = new ManifestProject { Code = Orders }.With("RootNamespace", "Shop");

    [Fact]
    public void Attributes_GiveConstantsAndBuilders()
    {
        var run = GeneratorRun.Of(Project);

        Assert.Equal(
            [
                "Attributes.Shop.OrdersApp.g.cs", "Manifests.Deployments.Orders.g.cs", "Manifests.Ingresses.Orders.g.cs", "Manifests.Services.Orders.g.cs",
                "Written.Attributes.Shop.OrdersApp.g.cs",
            ],
            run.Names.Order(StringComparer.Ordinal));
        Baseline.Verify("Baselines/Attributes.Shop.OrdersApp.g.cs.txt", run["Attributes.Shop.OrdersApp.g.cs"]);
    }

    [Fact]
    public void Builders_SayWhatTheAttributesSay_AndWhatConfigureAdds()
    {
        var yaml = LoadedCode.Load(GeneratorRun.Of(Project).Compilation).Call("Shop.OrdersApp", "Deploy");

        Assert.Equal(
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: orders
              namespace: shop
              labels:
                app: orders
                tier: backend
              annotations:
                b: service
            spec:
              type: LoadBalancer
              selector:
                app: orders
              ports:
              - name: http
                port: 80
                targetPort: http
              externalTrafficPolicy: Local
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: orders
              namespace: shop
              labels:
                app: orders
                tier: backend
              annotations:
                a: workload
            spec:
              replicas: 3
              selector:
                matchLabels:
                  app: orders
              template:
                metadata:
                  labels:
                    app: orders
                    tier: backend
                spec:
                  serviceAccountName: orders
                  initContainers:
                  - name: migrate
                    image: shop/migrations:1.4
                    env:
                    - name: STEP
                      value: all
                  containers:
                  - name: api
                    image: shop/orders:1.4
                    ports:
                    - name: http
                      containerPort: 8080
                    - name: metrics
                      containerPort: 9090
                    env:
                    - name: ConnectionStrings__Orders
                      value: Host=elsewhere
                    - name: PASSWORD
                      valueFrom:
                        secretKeyRef:
                          name: db
                          key: password
                    - name: POD
                      valueFrom:
                        fieldRef:
                          fieldPath: metadata.name
                    resources:
                      requests:
                        cpu: 100m
                      limits:
                        memory: 256Mi
                    readinessProbe:
                      httpGet:
                        path: /healthz
                        port: http
                      periodSeconds: 5
                    livenessProbe:
                      tcpSocket:
                        port: 8080
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: orders
              namespace: shop
            spec:
              tls:
              - hosts:
                - shop.example.com
                secretName: shop-tls
              rules:
              - host: shop.example.com
                http:
                  paths:
                  - path: /orders
                    pathType: Prefix
                    backend:
                      service:
                        name: orders
                        port:
                          name: http

            """.ReplaceLineEndings("\n"),
            yaml);
    }

    [Theory]
    [InlineData("""[StatefulSet("db")] [Service("db-headless", Type = ServiceType.Headless)]""", "serviceName: db-headless")]
    [InlineData("""[StatefulSet("db", ServiceName = "other", PodManagementPolicy = PodManagementPolicy.Parallel)]""", "podManagementPolicy: Parallel")]
    [InlineData("""[DaemonSet("logs")]""", "kind: DaemonSet")]
    [InlineData("""[Job("import", BackoffLimit = 2)]""", "restartPolicy: Never")]
    [InlineData("""[CronJob("nightly", "0 3 * * *", ConcurrencyPolicy = ConcurrencyPolicy.Forbid)]""", "schedule: 0 3 * * *")]
    [InlineData("""[Deployment("x")] [Label("app.kubernetes.io/name", "x", Selects = true)]""", "matchLabels:\n      app.kubernetes.io/name: x\n")]
    [InlineData("""[Deployment("x")] [Label("app", "web")]""", "matchLabels:\n      app: web\n")]
    [InlineData("""[Deployment("x")] [Service("elsewhere", Type = ServiceType.ExternalName, ExternalName = "db.example.com")]""",
        "externalName: db.example.com")]
    public void EachKindOfWorkload_CanBeDescribed(string attributes, string expected)
    {
        var project = Project with
        {
            Code = "using Kubewright; namespace Shop { " + attributes
                + """ [Container("main", "shop/main:1")] partial class App { public static string Deploy() => NewManifests().ToYaml(); } }""",
        };

        Assert.Contains(expected, (string?)LoadedCode.Load(GeneratorRun.Of(project).Compilation).Call("Shop.App", "Deploy"), StringComparison.Ordinal);
    }

    [Fact]
    public void Mounts_AreVolumesOfThePods()
    {
        var project = Project with
        {
            Code = """
                using Kubewright;
                namespace Shop
                {
                    [StatefulSet("db", ServiceName = "db")]
                    [Container("main", "shop/db:1")]
                    [Mount("/etc/db", ConfigMap = "db.settings", ReadOnly = true)]
                    [Mount("/etc/db/extra.json", ConfigMap = "db.settings", SubPath = "extra.json")]
                    [Mount("/run/secrets", Secret = "db")]
                    [Mount("/backup", Claim = "backup", Name = "old")]
                    [Mount("/var/lib/db", Storage = "10Gi")]
                    [Mount("/tmp")]
                    [Container("logs", "shop/logs:1")]
                    [Mount("/tmp", Container = "logs")]
                    partial class App { public static string Deploy() => NewManifests().ToYaml(); }
                }
                """,
        };

        Assert.EndsWith(
            """
                spec:
                  volumes:
                  - name: configmap-db-settings
                    configMap:
                      name: db.settings
                  - name: secret-db
                    secret:
                      secretName: db
                  - name: old
                    persistentVolumeClaim:
                      claimName: backup
                  - name: tmp
                    emptyDir: {}
                  containers:
                  - name: main
                    image: shop/db:1
                    volumeMounts:
                    - name: configmap-db-settings
                      mountPath: /etc/db
                      readOnly: true
                    - name: configmap-db-settings
                      mountPath: /etc/db/extra.json
                      subPath: extra.json
                    - name: secret-db
                      mountPath: /run/secrets
                    - name: old
                      mountPath: /backup
                    - name: var-lib-db
                      mountPath: /var/lib/db
                    - name: tmp
                      mountPath: /tmp
                  - name: logs
                    image: shop/logs:1
                    volumeMounts:
                    - name: tmp
                      mountPath: /tmp

            """.ReplaceLineEndings("\n"),
            (string?)LoadedCode.Load(GeneratorRun.Of(project).Compilation).Call("Shop.App", "Deploy"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Deployment", "resource.Label(\"app\", \"renamed\")", "app: renamed")]
    [InlineData("Deployment", "resource.Selector(\"tier\", \"web\")", "tier: web")]
    [InlineData("Job", "resource.PodLabels[\"app\"] = \"renamed\"", "app: renamed")]
    public void Services_FollowWhatConfigureMakesOfTheLabels(string kind, string change, string expected)
    {
        var project = Project with
        {
            Code = $$"""
                using Kubewright;
                namespace Shop
                {
                    [{{kind}}("orders")] [Container("main", "shop/main:1")] [ContainerPort("http", 8080)] [Service] [ServicePort("http", 80)]
                    partial class App
                    {
                        static partial void Configure(Manifests.{{kind}}s.Orders.Builder resource) => {{change}};
                        public static string One() => NewService().ToYaml();
                        public static string All() => NewManifests().ToYaml().Split("---")[0];
                    }
                }
                """,
        };

        var code = LoadedCode.Load(GeneratorRun.Of(project).Compilation);

        Assert.Contains(expected, ((string)code.Call("Shop.App", "One")!).Split("selector:")[1], StringComparison.Ordinal);
        Assert.Equal(code.Call("Shop.App", "One"), code.Call("Shop.App", "All"));
    }

    [Fact]
    public void AttributesByOtherNames_AreTheSame()
    {
        var project = Project with
        {
            Code =
            """using D = Kubewright.DeploymentAttribute; [D("orders")] [Kubewright.Container("a", "b")] internal static partial class App { }"""
        };

        Assert.Contains("Attributes.App.g.cs", GeneratorRun.Of(project).Names);
    }

    [Fact]
    public void ClassThatIsNotPartial_HasConstantsAndNoPartOfItsOwn()
    {
        var project = Project with
        {
            Code =
            """[Kubewright.Deployment("orders")] internal static class App { public const string Name = Shop.Manifests.Deployments.Orders.Name; }"""
        };

        Assert.Equal(["Manifests.Deployments.Orders.g.cs", "Written.Attributes.App.g.cs"], GeneratorRun.Of(project).Names);
    }

    [Fact]
    public void NestedClassesAndRecords_AreAddedTo()
    {
        var project = Project with
        {
            Code = """
                using Kubewright;
                internal partial struct Outer { internal partial record @class { [Job("import")] [Container("a", "b")] internal partial class Job { } } }
                """,
        };

        Assert.Contains("Attributes.Outer.class.Job.g.cs", GeneratorRun.Of(project).Names);
    }

    [Fact]
    public void ObjectOfAManifest_IsWrittenFromTheManifest()
    {
        var project = ShopFiles.Project with { Code = """[Kubewright.Deployment("orders", Namespace = "shop")] internal static partial class App { }""" };

        Assert.Contains("k8s/orders.yaml", GeneratorRun.Of(project)["Manifests.Deployments.Orders.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void EditOfAMethod_RunsNothing()
    {
        var run = GeneratorRun.Of(Project).Then(Project with { Code = Orders.Replace("Host=elsewhere", "Host=there", StringComparison.Ordinal) });

        Assert.All(run.ReasonsOf(StepNames.Classes), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.All(run.ReasonsOfFiles, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void ClassesThatDifferInCaseOnly_AreWrittenForTheFirst()
    {
        var project = Project with
        {
            Code = """
                [Kubewright.Job("a"), Kubewright.Container("a", "b")] internal static partial class OrdersAPI { }
                [Kubewright.Job("b"), Kubewright.Container("a", "b")] internal static partial class OrdersApi { }
                """,
        };

        Assert.Equal(["Attributes.OrdersAPI.g.cs", "Manifests.Jobs.A.g.cs", "Written.Attributes.OrdersAPI.g.cs"],
            GeneratorRun.Of(project).Names.Order(StringComparer.Ordinal));
    }
}
