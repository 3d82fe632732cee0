using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Attributes;

/// <summary>What classes describe is checked as if it stood in a manifest, beside the manifests, and reported at the attributes.</summary>
public sealed class AttributedClassTests
{
    private const string Orders = """
        [Deployment("orders", Replicas = 2)]
        [Container("api", "shop/orders:1.4")]
        [ContainerPort("http", 8080)]
        [Probe(ProbeKind.Readiness, Path = "/healthz", Port = "http")]
        internal static partial class App;
        """;

    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
        spec:
          selector:
            app: orders
          ports:
            - name: web
              port: 80
              targetPort: htpp

        """;

    [Fact]
    public async Task CorrectClasses_AreSilent() => Assert.Empty(await ClassVerifier.VerifyAsync("""
        namespace Shop
        {
            [Deployment("orders", Replicas = 3, ServiceAccount = "orders")]
            [Label("tier", "backend")]
            [Container("api", "shop/orders:1.4", Args = new[] { "--verbose", "# kubewright:ignore KW0000" })]
            [ContainerPort("http", 8080)]
            [ContainerPort("metrics", 9090)]
            [Env("ConnectionStrings__Orders", "Host=db-0.db")]
            [Env("GREETING", "{{ \"quoted\" }} \\ \u2028 ${X}")]
            [Env("POD", FieldPath = "metadata.name")]
            [Resources(CpuRequest = "100m", MemoryRequest = "128Mi", MemoryLimit = "256Mi")]
            [Probe(ProbeKind.Readiness, Path = "/healthz", Port = "http", PeriodSeconds = 5)]
            [Probe(ProbeKind.Liveness, PortNumber = 8080)]
            [Container("migrate", "shop/migrations:1.4", Init = true)]
            [Env("STEP", "all", Container = "migrate")]
            [Service(Type = ServiceType.LoadBalancer, ExternalTrafficPolicy = TrafficPolicy.Local)]
            [ServicePort("http", 80)]
            [Ingress("shop.example.com", Path = "/orders")]
            internal static partial class OrdersApp;

            [StatefulSet("db", Replicas = 3)]
            [Container("postgres", "postgres:17")]
            [ContainerPort("postgres", 5432)]
            [Service("db", Type = ServiceType.Headless)]
            [ServicePort("postgres", 5432)]
            internal static partial class Database;

            [CronJob("nightly", "0 3 * * *")]
            [Container("main", "shop/nightly:1")]
            internal static partial class Nightly;
        }
        """));

    [Theory]
    [InlineData("""[Service] [ServicePort("http", 80, TargetPort = {|KW2001:"htpp"|})]""")]
    [InlineData("""[{|KW3002:Service|}("front")]""")]
    [InlineData("""[Service] [ServicePort("http", 80, NodePort = {|KW2035:30080|})]""")]
    [InlineData("""[Service("h", Type = ServiceType.Headless)] [ServicePort("http", 8080, NodePort = {|KW2035:30080|})]""")]
    [InlineData("""[Service(Type = ServiceType.NodePort, LoadBalancerClass = {|KW3004:"example.com/x"|})] [ServicePort("http", 80)]""")]
    [InlineData("""[Service(Type = {|KW3022:ServiceType.ExternalName|})]""")]
    [InlineData("""[Service] [ServicePort({|KW2021:"Http_Port"|}, 80, TargetPort = "http")]""")]
    [InlineData("""[ContainerPort({|KW2022:"Metrics"|}, 9090)]""")]
    [InlineData("""[ContainerPort("metrics", {|KW2013:90900|})]""")]
    [InlineData("""[ContainerPort({|KW2052:"http"|}, 9090)]""")]
    [InlineData("""[Resources(MemoryLimit = {|KW5108:"512MB"|})]""")]
    [InlineData("""[Env({|KW5210:"A=B"|}, "x")]""")]
    [InlineData("""[Label({|KW1007:"-tier"|}, "backend")]""")]
    [InlineData("""[Probe(ProbeKind.Liveness, Port = {|KW2051:"admin"|})]""")]
    [InlineData("""[Mount("/data")] [Mount({|KW5205:"/data"|}, Claim = "orders")]""")]
    [InlineData("""[Service] [ServicePort("http", 80)] [{|KW6005:Service|}]""")]
    [InlineData("""[Container({|KW5105:""|}, "a:1")]""")]
    [InlineData("""[Container("main", {|KW5105:""|})]""")]
    [InlineData("""[Env({|KW5105:""|}, "b")]""")]
    [InlineData("""[Mount({|KW5105:""|})]""")]
    [InlineData("""[Container({|KW5203:"api"|}, "shop/orders:1.4")]""")]
    public async Task Mistake_IsReportedAtTheArgument(string attributes)
    {
        await ClassVerifier.VerifyAsync(Orders.Replace("internal", attributes + "\ninternal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ServiceWithoutPorts_SaysWhichAttributeToAdd() => Assert.EndsWith(
        "; add [ServicePort(\"http\", 80)]",
        Assert.Single(await ClassVerifier.VerifyAsync(Orders.Replace("internal", "[{|KW3002:Service|}(\"front\")]\ninternal", StringComparison.Ordinal)))
            .GetMessage().Replace(", Service = \"front\"", "", StringComparison.Ordinal),
        StringComparison.Ordinal);

    [Fact]
    public async Task Quantity_SaysWhatWasMeant() => Assert.Contains(
        "did you mean 512M?",
        Assert.Single(await ClassVerifier.VerifyAsync("""
            [Deployment("orders")]
            [Container("api", "shop/orders:1.4")]
            [Resources(MemoryLimit = {|KW5108:"512MB"|})]
            internal static partial class App;
            """)).GetMessage(),
        StringComparison.Ordinal);

    [Fact]
    public async Task ServiceOfAManifest_SelectsTheDeploymentOfAClass()
    {
        Assert.Empty(await ClassVerifier.VerifyAsync(Orders, ("/shop/k8s/service.yaml", Service.Replace("htpp", "http", StringComparison.Ordinal))));

        var diagnostic = Assert.Single(await ClassVerifier.VerifyAsync(Orders, ("/shop/k8s/service.yaml", Service)));
        Assert.Equal("KW2001", diagnostic.Id);
        Assert.Equal("/shop/k8s/service.yaml", diagnostic.Location.GetLineSpan().Path);
        var other = Assert.Single(diagnostic.AdditionalLocations);
        Assert.Equal("\"http\"", other.SourceTree!.ToString().Substring(other.SourceSpan.Start, other.SourceSpan.Length));
    }

    [Fact]
    public async Task ClassesArePartOfEverySet()
    {
        var project = ClassVerifier.Project with
        {
            Code = "using Kubewright;\n" + Orders,
            Files = [new InMemoryFile("/shop/a.yaml", Service), new InMemoryFile("/shop/b.yaml", Service)],
        };
        var sets = project.With("/shop/a.yaml", "KubewrightSet", "test").With("/shop/b.yaml", "KubewrightSet", "production");

        Assert.Equal(["/shop/a.yaml", "/shop/b.yaml"], (await ClassVerifier.AnalyzeAsync(sets)).Select(one => one.Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task ClassesAreAppliedToTheNamespaceOfTheManifests()
    {
        var project = ClassVerifier.Project with { Code = "using Kubewright;\n" + Orders, Files = [new InMemoryFile("/shop/a.yaml", Service)] };

        Assert.Equal("KW2001", Assert.Single(await ClassVerifier.AnalyzeAsync(project.With("/shop/a.yaml", "KubewrightNamespace", "shop"))).Id);
    }

    [Fact]
    public async Task Editor_GetsTheFindingsOfTheFileItAsksFor()
    {
        const string Code = """
            using Kubewright;
            [Deployment("orders")]
            [Container("api", "shop/orders:1.4")]
            [Resources(MemoryLimit = "512MB")]
            internal static class App { }
            """;
        var project = ClassVerifier.Project with { Code = Code };
        var analysis = project.WithAnalyzers();
        var model = analysis.Compilation.GetSemanticModel(analysis.Compilation.SyntaxTrees.Single());

        var diagnostics = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);

        Assert.Equal(["KW5108", "KW6001"], diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task PartsOfAClass_AreEachReportedInTheirFile()
    {
        var other = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(
            """[Kubewright.Resources(MemoryLimit = "512MB")] internal static partial class App;""",
            path: "/shop/App.Resources.cs");
        var project = ClassVerifier.Project with
        {
            Base = ClassVerifier.Project.Base.AddSyntaxTrees(other),
            Code = "using Kubewright;\n" + Orders.Replace("8080", "80800", StringComparison.Ordinal),
        };

        Assert.Equal(
            [("/shop/App.Resources.cs", "KW5108"), (ClassVerifier.Path, "KW2013")],
            (await ClassVerifier.AnalyzeAsync(project)).Select(one => (one.Location.GetLineSpan().Path, one.Id)));
    }

    [Fact]
    public async Task EditOfCode_ParsesNoManifest()
    {
        var text = new CountedText(Service);
        var project = ClassVerifier.Project with { Code = "using Kubewright;\n" + Orders, Files = [new InMemoryFile("/shop/service.yaml", text)] };

        Assert.Single(await ClassVerifier.AnalyzeAsync(project));
        Assert.Empty(await ClassVerifier.AnalyzeAsync(project with { Code = project.Code.Replace("\"http\"", "\"htpp\"", StringComparison.Ordinal) }));
        Assert.Equal(1, text.Reads);
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public async Task EditorConfig_SetsSeveritiesInCode(string severity, DiagnosticSeverity? expected)
    {
        const string Code = """
            using Kubewright;
            [Deployment("orders")]
            [Container("api", "shop/orders:1.4")]
            [Resources(MemoryLimit = "512MB")]
            internal static class App { }
            """;
        var project = ClassVerifier.Project with
        {
            Code = Code,
            CodeEditorConfig = System.Collections.Immutable.ImmutableDictionary.CreateRange(
                ((string[])["KW5108", "KW6001"]).Select(id => KeyValuePair.Create("kubewright_severity." + id, severity))),
        };

        var diagnostics = await ClassVerifier.AnalyzeAsync(project);

        Assert.Equal(expected is null ? 0 : 2, diagnostics.Length);
        Assert.All(diagnostics, diagnostic => Assert.Equal(expected, diagnostic.Severity));
    }

    [Theory]
    [InlineData("using D = Kubewright.DeploymentAttribute;")]
    [InlineData("using DAttribute = Kubewright.DeploymentAttribute;")]
    [InlineData("global using D = global::Kubewright.DeploymentAttribute;")]
    public async Task AttributesByOtherNames_AreSeen(string alias) => Assert.Equal(
        ["KW5108", "KW6001"],
        (await ClassVerifier.AnalyzeAsync(ClassVerifier.Project with
        {
            Code = alias + """[D("orders")] [Kubewright.Container("api", "shop/orders:1.4")] [Kubewright.Resources(MemoryLimit = "512MB")] class App;""",
        })).Select(one => one.Id).Order(StringComparer.Ordinal));

    [Fact]
    public async Task AttributesByNamesOfAnotherFile_AreSeen()
    {
        var other = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("global using Service = Kubewright.DeploymentAttribute;", path: "/shop/Usings.cs");
        var project = ClassVerifier.Project with
        {
            Base = ClassVerifier.Project.Base.AddSyntaxTrees(other),
            Code = """[Service("orders")] [Kubewright.Container("api", "shop/orders:1.4")] class App;"""
        };

        Assert.Equal(["KW6001"], (await ClassVerifier.AnalyzeAsync(project)).Select(one => one.Id));
    }

    [Fact]
    public async Task LinesInMessages_AreThoseOfTheCode() => Assert.Contains(
        "the one on line 6",
        Assert.Single(await ClassVerifier.VerifyAsync("""
            [Deployment("orders")]
            [Container("api", "shop/orders:1.4")]
            [ContainerPort("http", 8080)]
            [Container("main", "shop/orders:1.4")]
            [Env("A", "1")]
            [Env({|KW5232:"A"|}, "2")]
            internal static partial class App;
            """)).GetMessage(),
        StringComparison.Ordinal);

    [Fact]
    public async Task AttributesOfOthers_AreNothingToUs()
    {
        const string Code = """
            [Deployment("orders")] public class App { }
            public sealed class DeploymentAttribute : System.Attribute { public DeploymentAttribute(string name) { } }
            """;

        Assert.Empty(await (new ManifestProject { Code = Code }).AnalyzeAsync());
        Assert.Empty(await ClassVerifier.AnalyzeAsync(ClassVerifier.Project with { Code = Code }));
    }
}
