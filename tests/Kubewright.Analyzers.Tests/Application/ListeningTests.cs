using System.Globalization;
using System.Text.RegularExpressions;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Tests.Application;

/// <summary>Where an application listens, read from its project, and what that makes of the manifests that run it.</summary>
public sealed class ListeningTests
{
    private const string Plain = "var app = WebApplication.CreateBuilder(args).Build(); app.Run();";

    [Fact]
    public async Task ServiceThatSendsToTheOldPort_IsReportedAtItsTargetPort()
    {
        var diagnostic = Assert.Single(await WebProject.Of(Plain).AnalyzeAsync());

        Assert.Equal("KW7001", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(WebProject.ManifestPath, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(
            "Service 'orders' sends port 80 to 80, but Orders listens on 8080 (image default of mcr.microsoft.com/dotnet/aspnet:8.0, Dockerfile line 1)",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("/shop/Dockerfile", Assert.Single(diagnostic.AdditionalLocations).GetLineSpan().Path);
    }

    [Fact]
    public async Task Editor_GetsItInTheManifest() =>
        Assert.Equal("KW7001", Assert.Single(await WebProject.Of(Plain).AnalyzeAsync(WebProject.ManifestPath)).Id);

    [Fact]
    public async Task RightPort_IsSilent() => Assert.Empty(await WebProject.Of(Plain, "8080").AnalyzeAsync());

    [Theory]
    [InlineData("builder.WebHost.UseUrls(\"http://+:5000\");", "", 5000)]
    [InlineData("builder.WebHost.UseUrls(\"http://+:5000\", \"http://+:5001\");", "", 5000, 5001)]
    [InlineData("const int port = 5000; builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(port));", "", 5000)]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => { kestrel.Listen(IPAddress.Any, 5000); kestrel.ListenLocalhost(5001); });", "", 5000, 5001)]
    [InlineData("builder.WebHost.UseKestrel(kestrel => kestrel.Listen(new IPEndPoint(IPAddress.IPv6Any, 5000)));", "", 5000)]
    [InlineData("builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.ListenAnyIP(5000, listen => listen.UseHttps()));", "", 5000)]
    [InlineData("", "app.Urls.Add(\"http://*:5000\");", 5000)]
    [InlineData("if (!builder.Environment.IsDevelopment()) { builder.WebHost.UseUrls(\"http://+:5000\"); }", "", 5000)]
    [InlineData("if (builder.Environment.IsDevelopment()) { builder.WebHost.UseUrls(\"http://+:5000\"); }", "", 8080)]
    [InlineData("", "app.Run(async context => await context.Response.CompleteAsync());", 8080)]
    [InlineData("builder.Configuration.AddJsonFile(\"appsettings.json\");", "", 8080)]
    [InlineData("builder.Configuration.AddJsonFile($\"appsettings.{builder.Environment.EnvironmentName}.json\", optional: true);", "", 8080)]
    public async Task Code_SaysWhereItListens(string builder, string app, params int[] ports)
    {
        var found = await WebProject.Of($"var builder = WebApplication.CreateBuilder(args); {builder} var app = builder.Build(); {app} app.Run();")
            .AnalyzeAsync();

        Assert.Equal(ports, PortsOf(found));
    }

    [Theory]
    [InlineData("app.Run(\"http://*:5000\");")]
    [InlineData("await app.RunAsync(\"http://*:5000\");")]
    public async Task UrlOfRun_IsWhereItListens(string run)
    {
        var found = await WebProject.Of($"var app = WebApplication.CreateBuilder(args).Build(); {run}").AnalyzeAsync();

        Assert.Equal([5000], PortsOf(found));
        Assert.Contains("app.Run", found.First(one => one.Id == "KW7001").GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>A port that promises gRPC shows what is known of the versions of HTTP: without HTTP/2 alone it is a promise broken.</summary>
    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(8080));", true)]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(8080, listen => listen.Protocols = HttpProtocols.Http1AndHttp2));", true)]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1));", true)]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(8080, listen => listen.Protocols = HttpProtocols.Http2));", false)]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => { endpoint.Protocols = HttpProtocols.Http2; }));",
        false)]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(8080, listen => listen.Protocols = args.Length > 0 ? HttpProtocols.Http2 : "
        + "HttpProtocols.Http1));", false)]
    [InlineData("if (args.Length > 0) { builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = "
        + "HttpProtocols.Http2)); }", false)]
    public async Task Code_SaysWhichVersionsOfHttpItSpeaks(string builder, bool isBroken)
    {
        var manifest = WebProject.Manifest("8080").Replace("- port: 80", "- name: grpc\n      port: 80", StringComparison.Ordinal);
        var project = WebProject.Of($"var builder = WebApplication.CreateBuilder(args); {builder} builder.Build().Run();", "8080");
        var found = await project.Edit(new InMemoryFile(WebProject.ManifestPath, manifest)).AnalyzeAsync();

        Assert.Equal(isBroken ? ["KW7007"] : [], found.Select(one => one.Id));
    }

    [Theory]
    [InlineData("builder.WebHost.UseUrls(\"http://+:\" + Environment.GetEnvironmentVariable(\"PORT\"));")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(builder.Configuration.GetValue<int>(\"Port\")));")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(\"/tmp/orders\"));")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(0));")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.Configure(builder.Configuration.GetSection(\"Kestrel\")));")]
    [InlineData("builder.WebHost.UseHttpSys();")]
    [InlineData("if (args.Length > 0) { builder.WebHost.UseUrls(\"http://+:5000\"); }")]
    [InlineData("if (builder.Environment.IsDevelopment() || args.Length > 0) { builder.WebHost.UseUrls(\"http://+:5000\"); }")]
    [InlineData("foreach (var url in args) { builder.WebHost.UseUrls(url); }")]
    [InlineData("Action choose = () => builder.WebHost.UseUrls(\"http://+:5000\");")]
    [InlineData("void Choose() => builder.WebHost.UseUrls(\"http://+:5000\");")]
    [InlineData("builder.Configuration[\"urls\"] = \"http://+:5000\";")]
    [InlineData("builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, \"http://+:5000\");")]
    [InlineData("builder.Configuration.AddJsonFile(\"hosting.json\");")]
    [InlineData("new System.Net.Sockets.TcpListener(IPAddress.Any, 80).Start();")]
    [InlineData("System.Net.Sockets.TcpListener listener = new(IPAddress.Any, 80); listener.Start();")]
    [InlineData("System.Net.Sockets.TcpListener.Create(80).Start();")]
    [InlineData("builder.WebHost.ConfigureKestrel((context, options) => options.Configure(context.Configuration.GetSection(\"Server\")));")]
    [InlineData("var other = WebApplication.Create(args); other.Start();")]
    [InlineData("builder.WebHost.UseUrls(")]
    public async Task WhatIsKnownOnlyWhenItRuns_IsSilent(string code) =>
        Assert.DoesNotContain(
            await WebProject.Of($"var builder = WebApplication.CreateBuilder(args); {code} builder.Build().Run();").AnalyzeAsync(),
            diagnostic => diagnostic.Id.StartsWith("KW7", StringComparison.Ordinal));

    /// <summary>The defaults that services of a solution share are in another project, whose code no compiler of this one sees.</summary>
    [Theory]
    [InlineData("UseCompanyKestrel", true)]
    [InlineData("ConfigurePorts", true)]
    [InlineData("AddServiceDefaults", false)]
    [InlineData("AddReporting", false)]
    public async Task LibraryThatMayChooseTheAddress_IsSilent(string method, bool isSilent)
    {
        var library = WebProject.BaseCompilation
            .WithAssemblyName("Company.Hosting")
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(
                $"public static class Hosting {{ public static WebApplicationBuilder {method}(this WebApplicationBuilder builder) => builder; }}"));
        using var stream = new MemoryStream();
        Assert.True(library.Emit(stream).Success);
        var project = WebProject.Of($"var builder = WebApplication.CreateBuilder(args); builder.{method}(); builder.Build().Run();");

        var found = await (project with { Base = project.Base.AddReferences(MetadataReference.CreateFromImage(stream.ToArray())) }).AnalyzeAsync();

        Assert.Equal(isSilent ? [] : ["KW7001"], found.Select(one => one.Id).Where(id => id.StartsWith("KW7", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task CodeOfAnotherConfigurationOfTheBuild_IsSilent() =>
        Assert.DoesNotContain(
            await WebProject.Of("#define DEBUG\nvar builder = WebApplication.CreateBuilder(args);\n#if "
                + "DEBUG\nbuilder.WebHost.UseUrls(\"http://+:5000\");\n#endif\nbuilder.Build().Run();").AnalyzeAsync(),
            diagnostic => diagnostic.Id.StartsWith("KW7", StringComparison.Ordinal));

    [Fact]
    public async Task CodeThatIsGeneratedFromManifests_SaysNothingOfWhereItListens()
    {
        var project = WebProject.Of(Plain);
        var manifest = WebProject.Manifest("80").Replace("image: shop/orders:1.4\n",
            "image: shop/orders:1.4\n          env: [{ name: ASPNETCORE_HTTP_PORTS, value: '5000' }]\n", StringComparison.Ordinal);
        var generated = project.Edit(new InMemoryFile(WebProject.ManifestPath, manifest)).With("TargetFramework", "net8.0").Generated();

        Assert.Equal([5000], PortsOf(await generated.AnalyzeAsync()));
    }

    [Fact]
    public async Task GenericHost_IsRead()
    {
        const string Program = """
            public static class Program
            {
                public static void Main(string[] args) => CreateHostBuilder(args).Build().Run();

                public static IHostBuilder CreateHostBuilder(string[] args) =>
                    Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseUrls("http://*:5000").Configure(app => { }));
            }
            """;
        var dockerfile = WebProject.Dockerfile.Replace("8.0", "6.0", StringComparison.Ordinal);
        Assert.Equal([5000], PortsOf(await WebProject.Of(Program, dockerfile: dockerfile).AnalyzeAsync()));
        Assert.DoesNotContain(
            await WebProject.Of(Program, "80", dockerfile, ("/shop/appsettings.json", """{ "Urls": "http://*:80" }""")).AnalyzeAsync(),
            diagnostic => diagnostic.Id.StartsWith("KW7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Appsettings_SayWhereItListens()
    {
        var settings = ("/shop/appsettings.json", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:5000" } } } }""");
        Assert.Equal([5000], PortsOf(await WebProject.Of(Plain, more: settings).AnalyzeAsync()));
    }

    [Fact]
    public async Task AppsettingsOfAnotherEnvironment_SayNothing()
    {
        var settings = ("/shop/appsettings.Development.json", """{ "Urls": "http://*:5000" }""");
        Assert.Equal([8080], PortsOf(await WebProject.Of(Plain, more: settings).AnalyzeAsync()));
    }

    [Fact]
    public async Task ImageOfTheSdk_SaysWhereItListens()
    {
        var project = WebProject.Of(Plain, dockerfile: null).With("ContainerRepository", "shop/orders").With("TargetFramework", "net9.0");
        var finding = Assert.Single(await project.AnalyzeAsync());
        Assert.Contains("listens on 8080 (image default of mcr.microsoft.com/dotnet/aspnet:9.0)", finding.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);

        Assert.Equal([5000, 5001],
            PortsOf(await project.With("_KubewrightContainerEnvironment", "A=1|ASPNETCORE_URLS=http://+:5000&semi.http://+:5001").AnalyzeAsync()));
        Assert.Equal([80], PortsOf(await (project with { Files = [new InMemoryFile(WebProject.ManifestPath, WebProject.Manifest("8080"))] })
            .With("ContainerBaseImage", "mcr.microsoft.com/dotnet/aspnet:7.0-alpine").AnalyzeAsync()));
    }

    [Fact]
    public async Task ProjectWithoutAnImage_IsSilent() =>
        Assert.DoesNotContain(await WebProject.Of(Plain, dockerfile: null).AnalyzeAsync(), one => one.Id.StartsWith("KW7", StringComparison.Ordinal));

    [Fact]
    public async Task DockerfileOfAnotherProgram_IsSilent() =>
        Assert.DoesNotContain(
            await WebProject.Of(Plain, dockerfile: WebProject.Dockerfile.Replace("Orders.dll", "Catalog.dll", StringComparison.Ordinal)).AnalyzeAsync(),
            one => one.Id.StartsWith("KW7", StringComparison.Ordinal));

    [Fact]
    public async Task ProgramWithoutAServer_IsSilent() =>
        Assert.DoesNotContain(await WebProject.Of("Console.WriteLine();").AnalyzeAsync(), one => one.Id.StartsWith("KW7", StringComparison.Ordinal));

    [Theory]
    [InlineData("""[assembly: Kubewright.RunsIn("orders")]""", true)]
    [InlineData("""[assembly: Kubewright.RunsIn("orders", Container = "api")]""", true)]
    [InlineData("""[assembly: Kubewright.RunsIn("orders", Container = "proxy")]""", false)]
    [InlineData("""[assembly: Kubewright.RunsIn("orders", Namespace = "other")]""", false)]
    [InlineData("""[assembly: Kubewright.RunsIn("catalog")]""", false)]
    public async Task RunsIn_DecidesWhereItRuns(string attribute, bool isOrders)
    {
        var found = await WebProject.Of(attribute + "\n" + Plain).AnalyzeAsync();

        Assert.Equal(isOrders, found.Any(one => one.Id == "KW7001"));
    }

    [Fact]
    public async Task WorkloadOfTheProject_DecidesWhereItRuns()
    {
        Assert.Equal([8080], PortsOf(await WebProject.Of(Plain).With("KubewrightWorkload", "catalog|orders").AnalyzeAsync()));
        Assert.Empty(PortsOf(await WebProject.Of(Plain).With("KubewrightWorkload", "catalog").AnalyzeAsync()));
    }

    [Fact]
    public async Task SharedManifestOfAnotherProject_IsHeldAgainstThisOnesApplicationAlone()
    {
        var guest = WebProject.Of(Plain).With("KubewrightOwnsSharedManifests", "false").With(WebProject.ManifestPath, "KubewrightShared", "true");
        Assert.Equal("KW7001", Assert.Single(await guest.AnalyzeAsync()).Id);

        var broken = guest.Edit(new InMemoryFile(WebProject.ManifestPath, WebProject.Manifest("htpp")));
        Assert.Empty(await broken.AnalyzeAsync());
    }

    [Fact]
    public async Task EditOfCode_ChangesWhatIsFound()
    {
        var shop = WebProject.Of(Plain);
        Assert.Equal([8080], PortsOf(await shop.AnalyzeAsync()));
        Assert.DoesNotContain(8080,
            PortsOf(await (shop with { Code = Plain.Replace("app.Run()", "app.Run(\"http://+:80\")", StringComparison.Ordinal) }).AnalyzeAsync()));
        Assert.Equal([8080], PortsOf(await shop.AnalyzeAsync()));
    }

    /// <summary>A host that is not given the command line does not read it, whether the manifest or the image writes it.</summary>
    [Theory]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.Run();", 7040)]
    [InlineData("var app = WebApplication.CreateSlimBuilder(args).Build(); app.Run();", 7040)]
    [InlineData("var app = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args }).Build(); app.Run();", 7040)]
    [InlineData("var app = WebApplication.Create(args); app.Run();", 7040)]
    [InlineData("var app = WebApplication.CreateBuilder().Build(); app.Run();", 8080)]
    [InlineData("var app = WebApplication.CreateSlimBuilder().Build(); app.Run();", 8080)]
    [InlineData("var app = WebApplication.CreateBuilder(Array.Empty<string>()).Build(); app.Run();", 8080)]
    [InlineData("var app = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = \"Orders\" }).Build(); app.Run();", 8080)]
    [InlineData("var app = WebApplication.Create(); app.Run();", 8080)]
    [InlineData("Host.CreateDefaultBuilder().ConfigureWebHostDefaults(web => web.Configure(app => { })).Build().Run();", 8080)]
    [InlineData("var app = WebApplication.CreateBuilder(Environment.GetCommandLineArgs()).Build(); app.Run();", null)]
    [InlineData("var builder = WebApplication.CreateBuilder(); builder.Configuration.AddCommandLine(args); builder.Build().Run();", null)]
    [InlineData("args = args.Skip(1).ToArray(); var app = WebApplication.CreateBuilder(args).Build(); app.Run();", null)]
    public async Task CommandLine_CountsWhereTheHostIsGivenIt(string code, int? port)
    {
        const string Arguments = "image: shop/orders:1.4\n          args: [--urls, 'http://*:7040']\n";
        var inManifest = WebProject.Of(code).Edit(new InMemoryFile(
            WebProject.ManifestPath,
            WebProject.Manifest("80").Replace("image: shop/orders:1.4\n", Arguments, StringComparison.Ordinal)));
        var inImage = WebProject.Of(code, dockerfile: WebProject.Dockerfile + "CMD [\"--urls\", \"http://*:7040\"]\n");

        foreach (var project in new[] { inManifest, inImage })
        {
            var found = await project.AnalyzeAsync();
            Assert.Equal(port is { } known ? [known] : [], PortsOf(found));
            Assert.Equal(port == 8080,
                found.Any(one => one.GetMessage(CultureInfo.InvariantCulture).Contains("does not read '--urls'", StringComparison.Ordinal)));
        }
    }

    /// <summary>The settings of an environment that only the command line names are not those of a host that does not read it.</summary>
    [Theory]
    [InlineData("args", 5000)]
    [InlineData("", 8080)]
    public async Task EnvironmentOfTheCommandLine_CountsWhereTheHostIsGivenIt(string given, int port)
    {
        var project = WebProject.Of(
            $"var app = WebApplication.CreateBuilder({given}).Build(); app.Run();",
            dockerfile: WebProject.Dockerfile + "CMD [\"--environment\", \"Staging\"]\n",
            more: ("/shop/appsettings.Staging.json", """{ "Urls": "http://*:5000" }"""));

        Assert.Equal([port], PortsOf(await project.AnalyzeAsync()));
    }

    /// <summary>What a shell starts is not given the arguments of the container, and where CMD starts it, <c>args</c> take its place.</summary>
    [Theory]
    [InlineData("ENTRYPOINT [\"dotnet\", \"/app/Orders.dll\"]", 7040)]
    [InlineData("ENTRYPOINT dotnet Orders.dll", 8080)]
    [InlineData("ENTRYPOINT dotnet Orders.dll --urls http://*:6040", 6040)]
    [InlineData("CMD [\"dotnet\", \"Orders.dll\"]", null)]
    public async Task ArgumentsOfTheContainer_ReachWhatTheImageStarts(string start, int? port)
    {
        const string Arguments = "image: shop/orders:1.4\n          args: [--urls, 'http://*:7040']\n";
        var project = WebProject.Of(Plain, dockerfile: "FROM mcr.microsoft.com/dotnet/aspnet:8.0\n" + start + "\n").Edit(new InMemoryFile(
            WebProject.ManifestPath,
            WebProject.Manifest("80").Replace("image: shop/orders:1.4\n", Arguments, StringComparison.Ordinal)));

        Assert.Equal(port is { } known ? [known] : [], PortsOf(await project.AnalyzeAsync()));
    }

    /// <summary>A Dockerfile from which no workload's image is known to come may be a left-over that nobody builds.</summary>
    [Theory]
    [InlineData("shop/orders:1.4", DiagnosticSeverity.Error)]
    [InlineData("shop/ledger:1.4", DiagnosticSeverity.Info)]
    public async Task ImageOfAnOlderFramework_IsAnErrorWhereAWorkloadRunsIt(string image, DiagnosticSeverity severity)
    {
        var project = WebProject.Of(Plain).With("TargetFramework", "net10.0").Edit(new InMemoryFile(
            WebProject.ManifestPath,
            WebProject.Manifest("8080").Replace("shop/orders:1.4", image, StringComparison.Ordinal)));

        Assert.Equal(severity, Assert.Single(await project.AnalyzeAsync(), one => one.Id == "KW7402").Severity);
    }

    /// <summary>The ports that the message about the Service says the application listens on.</summary>
    private static IEnumerable<int> PortsOf(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(one => one.Id == "KW7001").Take(1).SelectMany(one =>
            Regex.Matches(one.GetMessage(CultureInfo.InvariantCulture).Split("listens on ")[1], @"(\d+) \(")
                .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));
}
