using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Core.Fixes;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Application;

/// <summary>What an application's C# connects to, held against the Services of its manifests.</summary>
public sealed class UrlTests
{
    private const string Catalog = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: catalog
        spec:
          selector:
            matchLabels:
              app: catalog
          template:
            metadata:
              labels:
                app: catalog
            spec:
              containers:
                - name: catalog
                  image: shop/catalog:1.4
                  ports:
                    - name: http
                      containerPort: 8080
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: catalog
        spec:
          selector:
            app: catalog
          ports:
            - name: http
              port: 80
              targetPort: 8080

        """;

    /// <summary>What packages bring that the tests do not reference.</summary>
    private const string Packages = """

        namespace Grpc.Net.Client
        {
            class GrpcChannel { public static GrpcChannel ForAddress(string address) => new(); public static GrpcChannel ForAddress(System.Uri address) => new(); }
        }
        namespace Grpc.Net.ClientFactory
        {
            class GrpcClientFactoryOptions { public System.Uri Address { get; set; } }
        }
        namespace Npgsql
        {
            class NpgsqlConnection(string text) { public string Text => text; }
        }
        namespace StackExchange.Redis
        {
            class ConnectionMultiplexer { public static ConnectionMultiplexer Connect(string configuration) => new(); }
        }
        namespace RabbitMQ.Client
        {
            class ConnectionFactory { public string HostName { get; set; } = ""; public System.Uri Uri { get; set; } }
        }
        """;

    [Fact]
    public async Task WrongPort_IsReportedInTheLiteral()
    {
        var diagnostic = Assert.Single(
            await AnalyzeAsync("""builder.Services.AddHttpClient("catalog", client => client.BaseAddress = new Uri("http://catalog:8080"));"""));

        Assert.Equal("KW7102", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal("8080", TextOf(diagnostic));
        Assert.Equal(
            "BaseAddress in Deployment 'orders' connects to port 8080 of Service 'catalog', which is its targetPort; the Service port is 80 ('http')",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Contains("Change to 80", diagnostic.Properties[FixNotation.Property], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""builder.Services.AddHttpClient("x", client => { client.BaseAddress = new("http://catalgo"); });""")]
    [InlineData("""var client = new System.Net.Http.HttpClient { BaseAddress = new Uri("http://catalgo") };""")]
    [InlineData("""const string url = "http://catalgo"; var client = new System.Net.Http.HttpClient { BaseAddress = new Uri(url) };""")]
    [InlineData("""var url = "http://catalgo"; var client = new System.Net.Http.HttpClient { BaseAddress = new Uri(url + "/api/") };""", false)]
    [InlineData("""var url = "http://catalgo"; var client = new System.Net.Http.HttpClient { BaseAddress = new Uri(url) };""")]
    [InlineData("""var url = builder.Configuration["Catalog:Url"] ?? "http://catalgo"; var client = new System.Net.Http.HttpClient { BaseAddress = new Uri(url) };""")]
    [InlineData("""var url = builder.Configuration.GetSection("Catalog").GetValue("Url", "http://catalgo"); var client = new System.Net.Http.HttpClient { BaseAddress = new Uri(url!) };""")]
    [InlineData("""var client = new System.Net.Http.HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable("CATALOG_URL") ?? "http://catalgo") };""")]
    [InlineData("""var url = builder.Environment.IsDevelopment() ? "http://localhost:1" : "http://catalgo"; var client = new System.Net.Http.HttpClient { BaseAddress = new Uri(url) };""")]
    [InlineData("""_ = new System.Net.Http.HttpClient().GetStringAsync("http://catalgo/products");""")]
    [InlineData("""_ = Grpc.Net.Client.GrpcChannel.ForAddress("http://catalgo");""")]
    [InlineData("""builder.Services.Configure<Grpc.Net.ClientFactory.GrpcClientFactoryOptions>(o => o.Address = new Uri("http://catalgo"));""")]
    [InlineData("""_ = new Npgsql.NpgsqlConnection("Host=catalgo;Database=x");""")]
    [InlineData("""_ = StackExchange.Redis.ConnectionMultiplexer.Connect("catalgo:6379,password=x");""")]
    [InlineData("""_ = new RabbitMQ.Client.ConnectionFactory { HostName = "catalgo" };""")]
    [InlineData("""_ = new RabbitMQ.Client.ConnectionFactory { Uri = new Uri("amqp://guest:guest@catalgo:5672") };""")]
    [InlineData("""if (!builder.Environment.IsDevelopment()) { _ = Grpc.Net.Client.GrpcChannel.ForAddress("http://catalgo"); }""")]
    public async Task MisspeltHost_IsReportedWhereverAClientIsGivenIt(string code, bool isFound = true) =>
        Assert.Equal(isFound ? ["KW7101"] : [], (await AnalyzeAsync(code)).Select(one => one.Id));

    [Theory]
    [InlineData("""var url = "http://catalgo";""")]
    [InlineData("""_ = new Uri("http://catalgo");""")]
    [InlineData("""var url = "http://catalgo"; url = args[0]; _ = Grpc.Net.Client.GrpcChannel.ForAddress(url);""")]
    [InlineData("""_ = Grpc.Net.Client.GrpcChannel.ForAddress($"http://catalgo{args[0]}");""")]
    [InlineData("""_ = Grpc.Net.Client.GrpcChannel.ForAddress(args[0] ?? "http://catalgo");""")]
    [InlineData("""if (builder.Environment.IsDevelopment()) { _ = Grpc.Net.Client.GrpcChannel.ForAddress("http://catalgo"); }""")]
    [InlineData("""if (builder.Environment.IsEnvironment("Local")) { _ = Grpc.Net.Client.GrpcChannel.ForAddress("http://catalgo"); }""")]
    [InlineData("""_ = Grpc.Net.Client.GrpcChannel.ForAddress("https://api.example.com");""")]
    [InlineData("""_ = new Own { BaseAddress = "http://catalgo" }; """)]
    public async Task WhatMayBeRight_IsSilent(string code) => Assert.Empty(await AnalyzeAsync(code));

    [Fact]
    public async Task DefaultThatSettingsHide_IsSilent() => Assert.Empty(await AnalyzeAsync(
        """_ = Grpc.Net.Client.GrpcChannel.ForAddress(builder.Configuration["Catalog:Url"] ?? "http://localhost:5001");""",
        ("/shop/appsettings.json", """{ "Catalog": { "Url": "http://catalog" } }""")));

    [Theory]
    [InlineData("AddKeyPerFile(\"/secrets\", true)")]
    [InlineData("AddJsonFile(\"config/settings.json\", true)")]
    [InlineData("AddEnvironmentVariables(\"SHOP_\")")]
    public async Task DefaultThatOtherConfigurationMayHide_IsSilent(string call) => Assert.Empty(await AnalyzeAsync(
        $$"""builder.Configuration.{{call}}; _ = Grpc.Net.Client.GrpcChannel.ForAddress(builder.Configuration["Catalog:Url"] ?? "http://localhost:5001");"""));

    [Fact]
    public async Task LocalhostThatNothingHides_IsReported()
    {
        var diagnostic = Assert.Single(await AnalyzeAsync(
            """_ = Grpc.Net.Client.GrpcChannel.ForAddress(builder.Configuration["Catalog:Url"] ?? "http://localhost:5001");"""));

        Assert.Equal(("KW7105", "localhost"), (diagnostic.Id, TextOf(diagnostic)));
        Assert.Equal(
            "GrpcChannel.ForAddress in Deployment 'orders' connects to localhost, which is port 5001 of its own pod, where nothing else runs and Orders "
            + "listens on 8080 "
                + "(image default of mcr.microsoft.com/dotnet/aspnet:8.0, Dockerfile line 1)",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Settings_AreReportedInTheirFile()
    {
        var diagnostic = Assert.Single(await AnalyzeAsync(
            "",
            ("/shop/appsettings.json", """
                {
                  "ReverseProxy": { "Clusters": { "catalog": { "Destinations": { "one": { "Address": "http://catalog:8080/" } } } } } // YARP
                }
                """)));

        Assert.Equal("KW7102", diagnostic.Id);
        Assert.Equal("/shop/appsettings.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal((1, 101), (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Location.GetLineSpan().StartLinePosition.Character));
    }

    [Fact]
    public async Task AttributeOfAClass_IsReportedAtItsArgument()
    {
        var diagnostics = await ClassVerifier.VerifyAsync(
            """
            [Deployment("web")]
            [Container("web", "shop/web:1.4")]
            [Env("CATALOG_URL", {|KW7102:"http://catalog:8080"|})]
            static partial class Web;
            """,
            ("/shop/k8s/catalog.yaml", Catalog));

        Assert.Contains("Change to 80", Assert.Single(diagnostics, one => one.Id == "KW7102").Properties[FixNotation.Property], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""_ = new System.Net.Http.HttpClient { BaseAddress = new Uri("http://catalog") };""", "new Uri(\"http://catalog\")",
        "Manifests.Services.Catalog.Uri")]
    [InlineData("""_ = Grpc.Net.Client.GrpcChannel.ForAddress("http://catalog:80/");""", "\"http://catalog:80/\"", "Manifests.Services.Catalog.Urls.Http")]
    public async Task UrlThatTheManifestsSay_IsReplacedByTheirConstant(string code, string replaced, string constant)
    {
        var project = Project("using Orders;\n" + Program(code)).Generated();
        var diagnostic = Assert.Single(await AnalyzeAsync(project), one => one.Id == "KW7106");

        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        var fix = FixNotation.Read(diagnostic.Properties[FixNotation.Property]!, new("", project.Code));
        var edit = Assert.Single(fix!.Edits);
        Assert.Equal((replaced, constant), (edit.Span.Text, edit.NewText));
        Assert.Equal($"Use {constant}", fix.Title);
    }

    [Theory]
    [InlineData("""_ = new System.Net.Http.HttpClient { BaseAddress = Manifests.Services.Catalog.Uri };""")]
    [InlineData("""_ = Grpc.Net.Client.GrpcChannel.ForAddress(Manifests.Services.Catalog.Urls.Http);""")]
    [InlineData("""_ = new System.Net.Http.HttpClient { BaseAddress = new Uri("http://catalog/api/") };""")]
    [InlineData("""_ = new System.Net.Http.HttpClient { BaseAddress = new Uri(builder.Configuration["Catalog"] ?? "http://catalog") };""")]
    public async Task WhatIsNoLiteralOfTheWholeUrl_IsLeft(string code) =>
        Assert.Empty(await AnalyzeAsync(Project("using Orders;\n" + Program(code)).Generated()));

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string code, params (string Path, string Text)[] more) =>
        await AnalyzeAsync(Project(Program(code), more));

    /// <summary>What is found; code that does not compile is not a test.</summary>
    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ManifestProject project)
    {
        var all = await project.AnalyzeAsync();
        Assert.DoesNotContain(all, one => one.Id.StartsWith("CS", StringComparison.Ordinal) && one.Severity == DiagnosticSeverity.Error);
        return [.. all.Where(one => one.Id.StartsWith("KW", StringComparison.Ordinal))];
    }

    private static ManifestProject Project(string program, params (string Path, string Text)[] more) =>
        WebProject.Of(program, "8080", WebProject.Dockerfile, [("/shop/k8s/catalog.yaml", Catalog), .. more]);

    private static string Program(string code) =>
        $"var builder = WebApplication.CreateBuilder(args); {code} var app = builder.Build(); app.Run();\nclass Own {{ public string BaseAddress {{ get; set; "
            + $"}} = \"\"; }}{Packages}";

    private static string TextOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
}
