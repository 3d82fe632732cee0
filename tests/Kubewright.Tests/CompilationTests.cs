using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Tests;

/// <summary>What does not compile cannot be deployed.</summary>
public class CompilationTests
{
    private const string Orders = """var orders = new Deployment("orders").Selector("app", "orders").Container("api", c => c.Port("http", 8080)); """;

    private static readonly MetadataReference[] References =
    [
        .. Net80.References.All,
        MetadataReference.CreateFromFile(typeof(Deployment).Assembly.Location),
    ];

    [Theory]
    [InlineData("""new NodePortService("x").Port("http", 80).NodePort("http", 30080);""")]
    [InlineData("""new NodePortService("x").Ports["http"].NodePort = 30080;""")]
    [InlineData("""new LoadBalancerService("x").LoadBalancerSourceRanges.Set("10.0.0.0/8");""")]
    [InlineData("""new LoadBalancerService("x").Port("http", 80).NodePort("http", 30080).ExternalTrafficPolicy = TrafficPolicy.Local;""")]
    [InlineData("""new ClusterIPService("x").Port("http", 80, 8080).Selector("app", "x").ClusterIP = "10.96.0.10";""")]
    [InlineData("""new ClusterIPService("x").Port("http", 80, "web").SessionAffinity = SessionAffinity.ClientIP;""")]
    [InlineData("""new HeadlessService("x").Selector("app", "x");""")]
    [InlineData("""new ExternalNameService("x", "db.example.com").Label("app", "x");""")]
    [InlineData(Orders + """Services.Expose(orders, p => p.Port("http", 80)).NodePort().NodePort("http", 30080);""")]
    public void What_Kubernetes_accepts_compiles(string statement) => Assert.Empty(Errors(statement));

    [Theory]
    // nodePort only where nodes open ports
    [InlineData("""new ClusterIPService("x").Ports["http"].NodePort = 30080;""", "CS1061")]
    [InlineData("""new HeadlessService("x").Ports["http"].NodePort = 30080;""", "CS1061")]
    [InlineData("""new ClusterIPService("x").NodePort("http", 30080);""", "CS1501")]
    [InlineData("""new HeadlessService("x").NodePort("http", 30080);""", "CS0311")]
    // a headless Service has no address, and is of no type that needs one
    [InlineData("""new HeadlessService("x").ClusterIP = "10.96.0.10";""", "CS1061")]
    [InlineData("""new HeadlessService("x").LoadBalancer();""", "CS1061")]
    [InlineData("""new NodePortService("x").Headless();""", "CS1061")]
    [InlineData("""new LoadBalancerService("x").Headless();""", "CS1061")]
    [InlineData("""new HeadlessService("x").ExternalIPs.Add("192.0.2.1");""", "CS1061")]
    // ExternalName leads to no pods
    [InlineData("""new ExternalNameService("x", "db.example.com").Selector("app", "x");""", "CS0311")]
    [InlineData("""new ExternalNameService("x", "db.example.com").Port("http", 80);""", "CS0311")]
    [InlineData("""new ExternalNameService("x", "db.example.com").ClusterIP = "10.96.0.10";""", "CS1061")]
    [InlineData("""new ExternalNameService("x", "db.example.com").IPFamilies.Add(IPFamily.IPv4);""", "CS1061")]
    [InlineData("""new ExternalNameService("x");""", "CS1503")]
    [InlineData("""new ClusterIPService("x").ExternalName = "db.example.com";""", "CS1061")]
    // load balancer fields only with a load balancer
    [InlineData("""new ClusterIPService("x").LoadBalancerSourceRanges.Add("10.0.0.0/8");""", "CS1061")]
    [InlineData("""new NodePortService("x").LoadBalancerClass = "x";""", "CS1061")]
    [InlineData("""new NodePortService("x").AllocateLoadBalancerNodePorts = false;""", "CS1061")]
    [InlineData("""new NodePortService("x").HealthCheckNodePort = 30000;""", "CS1061")]
    [InlineData("""new ClusterIPService("x").ExternalTrafficPolicy = TrafficPolicy.Local;""", "CS1061")]
    // the type is the class
    [InlineData("""new ClusterIPService("x").Type = "NodePort";""", "CS1061")]
    [InlineData("""new Service("x");""", "CS0144")]
    // references
    [InlineData("""new StatefulSet("x").ServiceName(new ClusterIPService("x"));""", "CS1929")]
    [InlineData("""new ServiceAccount("x").Container("api");""", "CS0311")]
    [InlineData("""new DaemonSet("x").Replicas(3);""", "CS0315|CS0311")]
    [InlineData("""new Ingress("x").Path(null, "/", new ExternalNameService("y", "z"), "http");""", "CS1503")]
    [InlineData("""new Deployment("x").Container("api", c => c.ReadinessProbe(p => p.Grpc("http")));""", "CS1503|CS1660")]
    [InlineData("""new Deployment("x").Container("api", c => c.ImagePullPolicy("Alway"));""", "CS1503")]
    public void What_Kubernetes_refuses_does_not_compile(string statement, string expected)
    {
        var errors = Errors(statement);

        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Contains(error.Id, expected.Split('|')));
    }

    [Theory]
    [InlineData("Services.Expose(orders, p => p.Http(80)).LoadBalancer();", true)]
    [InlineData("orders.Replicas(3).Containers.Api(c => c.Env.ConnectionString(\"x\")).Namespace(\"shop\");", true)]
    [InlineData("Services.Expose(orders, p => p.Htpp(80));", false)]
    [InlineData("orders.Containers.Web(c => c.Image(\"x\"));", false)]
    [InlineData("orders.Containers.Api(c => c.Env.ConnectionStrng(\"x\"));", false)]
    public void Of_a_typed_workload_only_what_is_there_compiles(string statement, bool compiles)
    {
        const string TypedOrders =
            """
            using System;
            using Kubewright;
            using Kubewright.Model;
            public sealed class OrdersDeployment : Deployment, IExposes<PortList>
            {
                public OrdersDeployment() : base("orders") { }
                public new ContainerList Containers => ContainersOf<OrdersDeployment, ContainerList>(this);
            }
            public sealed class ContainerList : NamedContainers<OrdersDeployment>
            {
                public OrdersDeployment Api(Action<Container<ApiEnv>> configure) => Configure("api", configure);
            }
            public sealed class ApiEnv : NamedEnv<ApiEnv>
            {
                public Container<ApiEnv> ConnectionString(string value) => Set("ConnectionString", value);
            }
            public sealed class PortList : NamedPorts<PortList>
            {
                public PortList Http(int port, string name = null) => Expose("http", port, name);
            }

            """;

        var errors = Compile(TypedOrders + "class Program { static void Main() { var orders = new OrdersDeployment(); " + statement + " } }");

        Assert.Equal(compiles, errors.Count == 0);
    }

    [Fact]
    public void The_attributes_describe_a_typical_deployment()
    {
        const string Source =
            """
            using Kubewright;

            [assembly: RunsIn("orders", Namespace = "shop")]

            [Deployment("orders", Namespace = "shop", Replicas = 3, Strategy = DeploymentStrategyType.RollingUpdate)]
            [Container("api", "shop/orders:1.4", Args = new[] { "--urls", "http://+:8080" }, ImagePullPolicy = PullPolicy.Always)]
            [ContainerPort("http", 8080)]
            [ContainerPort("dns", 53, Protocol = Protocol.UDP)]
            [Env("LOG_LEVEL", "Warning")]
            [Env("DB_PASSWORD", Secret = "database", Key = "password")]
            [Resources(CpuRequest = "100m", MemoryRequest = "128Mi", MemoryLimit = "256Mi")]
            [Probe(ProbeKind.Readiness, Path = "/healthz", Port = "http", PeriodSeconds = 5)]
            [Label("tier", "backend")]
            [Annotation("prometheus.io/scrape", "true", On = AnnotationTarget.Pods)]
            [Service(Type = ServiceType.NodePort)]
            [ServicePort("http", 80, TargetPort = "http", NodePort = 30080)]
            [Service("orders-headless", Type = ServiceType.Headless)]
            [Ingress("shop.example.com", Path = "/orders", ServicePort = "http", TlsSecret = "shop-tls")]
            public partial class Orders { }

            [StatefulSet("db", ServiceName = "db")] public partial class Database { }
            [DaemonSet("agent")] public partial class Agent { }
            [Job("import", BackoffLimit = 2)] public partial class Import { }
            [CronJob("cleanup", "0 3 * * *", TimeZone = "Etc/UTC", ConcurrencyPolicy = ConcurrencyPolicy.Forbid)] public partial class Cleanup { }
            """;

        Assert.Empty(Compile(Source));
    }

    [Fact]
    public void No_name_of_the_library_is_ambiguous_beside_the_SDK_s_own_usings()
    {
        const string Usings =
            "using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using "
                + "System.Threading.Tasks; ";
        var names = typeof(Deployment).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "Kubewright" && !type.IsGenericType)
            .Select(type => "typeof(" + type.Name + ")");

        Assert.Empty(Compile(Usings + "using Kubewright; class Program { object[] names = { " + string.Join(", ", names) + " }; }"));
    }

    private static List<Diagnostic> Errors(string statements) =>
        Compile("using Kubewright; class Program { static void Main() { " + statements + " } }");

    private static List<Diagnostic> Compile(string source) =>
        CSharpCompilation.Create(
                "Sample",
                [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp9))],
                References,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Error)
            .ToList();
}
