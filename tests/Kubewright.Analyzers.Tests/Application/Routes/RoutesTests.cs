using System.Globalization;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Tests.Application.Routes;

/// <summary>What requests an application answers, read from its code, and what that makes of a probe that asks '/healthz'.</summary>
public sealed class RoutesTests
{
    private const string Start = "var builder = WebApplication.CreateBuilder(args); var app = builder.Build(); ";

    private const string StartGrpc =
        "var builder = WebApplication.CreateBuilder(args); builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(8080, listen => listen.Protocols = "
            + "HttpProtocols.Http2)); var app = builder.Build(); ";

    [Theory]
    [InlineData("app.MapHealthChecks(\"/healthz\");")]
    [InlineData("app.MapHealthChecks(\"healthz\").AllowAnonymous().RequireHost(\"*\");")]
    [InlineData("app.MapGet(\"/HealthZ\", () => \"ok\");")]
    [InlineData("app.MapGet(pattern: \"/healthz\", handler: () => \"ok\");")]
    [InlineData("app.Map(\"/healthz\", () => \"ok\");")]
    [InlineData("app.MapMethods(\"/healthz\", new[] { \"HEAD\", \"GET\" }, () => \"ok\");")]
    [InlineData("app.MapMethods(\"/healthz\", [\"GET\"], () => \"ok\");")]
    [InlineData("app.MapGet(\"/{name}\", (string name) => name);")]
    [InlineData("app.MapGet(\"/{name:slug}\", (string name) => name);")]
    [InlineData("app.MapGet(\"/{*path}\", () => \"ok\");")]
    [InlineData("app.MapFallback(() => \"ok\");")]
    [InlineData("app.MapFallbackToFile(\"index.html\");")]
    [InlineData("app.MapGroup(\"\").MapGet(\"/healthz\", () => \"ok\");")]
    [InlineData("var api = app.MapGroup(\"/\"); var inner = api.MapGroup(\"healthz\").WithTags(\"x\"); inner.MapGet(\"/\", () => \"ok\");")]
    [InlineData("const string Path = \"/healthz\"; app.MapGet(Path, () => \"ok\");")]
    [InlineData("app.UsePathBase(app.Configuration[\"PathBase\"]); app.MapGet(\"/healthz\", () => \"ok\");")]
    [InlineData("app.UsePathBase(app.Configuration[\"PathBase\"]); app.MapGet(\"/\", () => \"ok\");")]
    [InlineData("app.UseHealthChecks(\"/healthz\");")]
    [InlineData("app.UseHealthChecks(\"/healthz\", 8080);")]
    [InlineData("app.UseRouting().UseHealthChecks(\"/healthz\");")]
    [InlineData("app.UseRouting(); app.UseEndpoints(endpoints => { endpoints.MapHealthChecks(\"/healthz\"); });")]
    [InlineData("app.UseEndpoints(MapAll); void MapAll(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder all) => all.MapGet(\"/healthz\", () => \"ok\");")]
    [InlineData("app.Map(\"/healthz\", health => health.Run(async context => await context.Response.CompleteAsync()));")]
    [InlineData("app.Map(\"/healthz\", health => { health.UseRouting(); });")]
    [InlineData("if (!app.Environment.IsDevelopment()) { app.MapGet(\"/healthz\", () => \"ok\"); }")]
    [InlineData("if (args.Length > 0) { app.MapGet(\"/healthz\", () => \"ok\"); }")]
    [InlineData("Map(app); static void Map(WebApplication app) { app.MapGet(\"/healthz\", () => \"ok\"); }")]
    [InlineData("Map(app.MapGroup(\"/healthz\")); static void Map(Microsoft.AspNetCore.Routing.RouteGroupBuilder group) { group.MapGet(\"\", () => \"ok\"); }")]
    [InlineData("Group(app).MapGet(\"/\", () => \"ok\"); static Microsoft.AspNetCore.Routing.RouteGroupBuilder Group(WebApplication app) => "
        + "app.MapGroup(\"/healthz\");")]
    public async Task PathThatIsMapped_IsSilent(string code) => Assert.Empty(await AnalyzeAsync(Start + code + " app.Run();"));

    /// <summary>Who writes the health service himself derives it from what protoc makes of health.proto.</summary>
    [Theory]
    [InlineData("class Prober : Health.HealthBase { }", false)]
    [InlineData("class Prober { }", true)]
    public async Task HealthServiceOfOnesOwn_IsKnownByItsBase(string service, bool isReported)
    {
        using var library = new MemoryStream();
        const string Mapping = "public static class Mapping { public static void MapGrpcService<T>(this IEndpointRouteBuilder endpoints) { } }";
        WebProject.BaseCompilation.WithAssemblyName("Grpc.AspNetCore.Server").WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Mapping, new CSharpParseOptions(LanguageVersion.Latest))).Emit(library);
        var project = WebProject.Of(Start + "app.MapGrpcService<Prober>(); app.Run(); static class Health { public class HealthBase { } } " + service, "8080");
        project = project.Edit(new InMemoryFile(WebProject.ManifestPath, WebProject.Manifest("8080").Replace(
            "image: shop/orders:1.4",
            "image: shop/orders:1.4\n          livenessProbe: { grpc: { port: 8080 } }",
            StringComparison.Ordinal)));
        project = project with { Base = project.Base.AddReferences(MetadataReference.CreateFromImage(library.ToArray())) };
        Assert.Equal(isReported, (await project.AnalyzeAsync()).Any(diagnostic => diagnostic.Id == "KW7205"));
    }

    [Theory]
    [InlineData("app.MapGet(args[0], () => \"ok\");")]
    [InlineData("foreach (var path in args) { app.MapGet($\"/{path}\", () => \"ok\"); }")]
    [InlineData("app.Run(async context => await context.Response.CompleteAsync());")]
    [InlineData("app.Use(async (context, next) => { if (context.Request.Path == \"/healthz\") { return; } await next(context); });")]
    [InlineData("app.MapRazorPages();")]
    [InlineData("app.MapWhen(context => context.Request.Path == \"/healthz\", health => { });")]
    [InlineData("app.UseWhen(context => true, branch => branch.Run(async context => await context.Response.CompleteAsync()));")]
    [InlineData("app.UseStatusCodePagesWithRedirects(\"/error\");")]
    [InlineData("app.UseWelcomePage();")]
    [InlineData("app.MapUnknown();")]
    [InlineData("Action<WebApplication> map = Console.WriteLine; map(app);")]
    [InlineData("var modules = new IModule[0]; foreach (var module in modules) { module.Map(app); }")]
    [InlineData("_ = new Holder { App = app };")]
    [InlineData("_ = new Mapper(app);")]
    [InlineData("typeof(Mapper).GetMethods()[0].Invoke(null, new object[] { app });")]
    [InlineData("typeof(Mapper).GetMethods()[0].Invoke(null, [app]);")]
    [InlineData("Activator.CreateInstance(typeof(Mapper), app);")]
    [InlineData("app.UseMiddleware<Answering>();")]
    [InlineData("builder.Services.AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy);")]
    [InlineData("app.MapControllers(); builder.Services.AddControllers(options => options.Conventions.Clear());")]
    [InlineData("app.UseStaticFiles(new StaticFileOptions { ServeUnknownFileTypes = true });")]
    [InlineData("app.MapGroup(args[0]).MapGet(\"/\", () => \"ok\");")]
    [InlineData("app = args.Length > 0 ? app : null!; app.MapGet(\"/x\", () => \"ok\");")]
    [InlineData("var group = app.MapGroup(\"/a\"); group = app.MapGroup(\"/healthz\"); group.MapGet(\"/\", () => \"ok\");")]
    public async Task WhatIsKnownOnlyWhenItRuns_IsSilent(string code) => Assert.Empty(await AnalyzeAsync(
        Start + code + """
             app.Run();
            public interface IModule { void Map(WebApplication app); }
            public sealed class Holder { public WebApplication? App { get; set; } }
            public sealed class Mapper { public Mapper(WebApplication app) => app.MapGet("/healthz", () => "ok"); }
            public sealed class Answering(Microsoft.AspNetCore.Http.RequestDelegate next)
            {
                public async System.Threading.Tasks.Task InvokeAsync(Microsoft.AspNetCore.Http.HttpContext context)
                {
                    if (context.Request.Path == "/healthz") { return; }
                    await next(context);
                }
            }
            """));

    [Theory]
    [InlineData("", true)]
    [InlineData("public class Other : Module { public override void Map(WebApplication app) => app.MapGet(\"/healthz\", () => \"ok\"); }", false)]
    public async Task VirtualMethod_IsItselfWhereNothingOverridesIt(string other, bool isReported)
    {
        var found = await AnalyzeAsync(Start + "new Module().Map(app); app.Run(); public class Module { public virtual void Map(WebApplication app) => "
            + "app.MapGet(\"/health\", () => \"ok\"); } " + other);
        Assert.Equal(isReported, found.Any(diagnostic => diagnostic.Id == "KW7201"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("app.UseHttpsRedirection(); app.UseStaticFiles(); app.UseRouting(); app.UseCors(); app.UseAuthorization();")]
    [InlineData("app.MapGet(\"/orders/{id}\", (int id) => id);")]
    [InlineData("app.MapGet(\"/{id:int}\", (int id) => id);")]
    [InlineData("app.MapGroup(\"/api\").MapGet(\"/healthz\", () => \"ok\");")]
    [InlineData("app.UseHealthChecks(\"/healthz/ready\");")]
    [InlineData("app.Map(\"/orders\", orders => orders.Run(async context => await context.Response.CompleteAsync()));")]
    [InlineData("app.UsePathBase(\"/shop\");")]
    [InlineData("app.UsePathBase(app.Configuration[\"PathBase\"]); app.MapGet(\"/health\", () => \"ok\");")]
    [InlineData("app.UseSwagger2(); app.UseMiddleware<Timing>();")]
    [InlineData("app.Use(async (context, next) => { context.Response.Headers.Append(\"x\", \"y\"); await next(context); });")]
    [InlineData("app.Use((context, next) => next.Invoke());")]
    [InlineData("if (app.Environment.IsDevelopment()) { app.UseWelcomePage(); }")]
    [InlineData("app.MapControllers();")]
    public async Task PathThatIsNotMapped_IsReported(string code)
    {
        var found = await AnalyzeAsync(Start + code + """
             app.Run();
            public static class Extensions { public static void UseSwagger2(this IApplicationBuilder app) => app.UseRouting(); }
            public sealed class Timing(Microsoft.AspNetCore.Http.RequestDelegate next)
            {
                public System.Threading.Tasks.Task InvokeAsync(Microsoft.AspNetCore.Http.HttpContext context) => next(context);
            }
            """);
        Assert.Equal(["KW7201"], found.Where(one => one.Location.GetLineSpan().Path == WebProject.ManifestPath).Select(one => one.Id));
    }

    [Theory]
    [InlineData("app.MapPost(\"/healthz\", () => \"ok\");", "KW7202")]
    [InlineData("app.MapMethods(\"/healthz\", new[] { \"PUT\", \"POST\" }, () => \"ok\");", "KW7202")]
    [InlineData("app.MapGet(\"/healthz\", () => \"ok\").RequireHost(\"*:9090\");", "KW7203")]
    [InlineData("app.MapHealthChecks(\"/healthz\").AllowAnonymous().RequireHost(\"orders.example.com\");", "KW7203")]
    [InlineData("app.UseHealthChecks(\"/healthz\", 9090);", "KW7203")]
    [InlineData("if (app.Environment.IsDevelopment()) { app.MapHealthChecks(\"/healthz\"); }", "KW7204")]
    [InlineData("Map(app); static void Map(WebApplication app) { if (app.Environment.IsDevelopment()) { app.MapHealthChecks(\"/healthz\"); } }", "KW7204")]
    public async Task PathThatIsMappedForOthers_IsReported(string code, string id) =>
        Assert.Equal(id, Assert.Single(await AnalyzeAsync(Start + code + " app.Run();")).Id);

    [Theory]
    [InlineData("[Route(\"healthz\")] public class AController : ControllerBase { [HttpGet] public string Get() => \"\"; }", true)]
    [InlineData("[Route(\"[controller]\")] public class HealthzController : ControllerBase { [HttpGet] public string Get() => \"\"; }", true)]
    [InlineData("[ApiController] public class AController : ControllerBase { [HttpGet(\"healthz\")] public string Get() => \"\"; }", true)]
    [InlineData("[Route(\"api\")] public class AController : ControllerBase { [HttpGet(\"/healthz\")] public string Get() => \"\"; }", true)]
    [InlineData("[Route(\"api\")] public class AController : ControllerBase { [HttpGet, Route(\"~/healthz\")] public string Get() => \"\"; }", true)]
    [InlineData("[Route(\"[action]\")] public class AController : ControllerBase { [HttpGet] public string HealthzAsync() => \"\"; }", true)]
    [InlineData("[Route(\"healthz\")] public abstract class Base : ControllerBase { [HttpGet] public string Get() => \"\"; } public class AController : Base { "
        + "}", true)]
    [InlineData("[Route(\"healthz\")] public class AController : ControllerBase { [AcceptVerbs(\"GET\", \"POST\")] public string Get() => \"\"; }", true)]
    [InlineData("public class Mine : RouteAttribute { public Mine(string name) : base(name + \"z\") { } } [Mine(\"health\")] public class AController : "
        + "ControllerBase { [HttpGet] public string Get() => \"\"; }", true)]
    [InlineData("[Route(\"api/[controller]\")] public class HealthzController : ControllerBase { [HttpGet] public string Get() => \"\"; }", false)]
    [InlineData("[Route(\"healthz\")] public class AController : ControllerBase { [HttpGet(\"{id}\")] public string Get(int id) => \"\"; }", false)]
    [InlineData("[Route(\"healthz\")] public abstract class AController : ControllerBase { [HttpGet] public string Get() => \"\"; }", false)]
    [InlineData("[Route(\"healthz\"), NonController] public class AController : ControllerBase { [HttpGet] public string Get() => \"\"; }", false)]
    [InlineData("[Route(\"healthz\")] internal class AController : ControllerBase { [HttpGet] public string Get() => \"\"; }", false)]
    public async Task RoutesOfControllers_AreRead(string controller, bool isMapped)
    {
        var found = await AnalyzeAsync("using Microsoft.AspNetCore.Mvc;\n" + Start + "app.MapControllers(); app.Run();\n" + controller);
        Assert.Equal(!isMapped, found.Any(one => one.Id == "KW7201"));
    }

    [Theory]
    [InlineData("app.MapControllerRoute(\"default\", \"{controller=Home}/{action=Index}/{id?}\");",
        "public class HealthzController : Controller { public string Index() => \"\"; }", true)]
    [InlineData("app.MapDefaultControllerRoute();", "public class HealthzController : Controller { public string Index() => \"\"; }", true)]
    [InlineData("app.MapControllerRoute(\"health\", \"healthz\", new { controller = \"Home\", action = \"Index\" });",
        "public class HomeController : Controller { public string Index() => \"\"; }", true)]
    [InlineData("app.MapDefaultControllerRoute();", "public class OrdersController : Controller { public string Index() => \"\"; }", false)]
    [InlineData("app.MapDefaultControllerRoute();", "public class HealthzController : Controller { public string Get() => \"\"; }", false)]
    public async Task ConventionalRoutes_AreRead(string route, string controller, bool isMapped)
    {
        var found = await AnalyzeAsync("using Microsoft.AspNetCore.Mvc;\n" + Start + route + " app.Run();\n" + controller);
        Assert.Equal(!isMapped, found.Any(one => one.Id == "KW7201"));
    }

    [Fact]
    public async Task Startup_IsRead()
    {
        const string Program = """
            Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

            public class Startup
            {
                public void ConfigureServices(IServiceCollection services) => services.AddHealthChecks();

                public void Configure(IApplicationBuilder app, IWebHostEnvironment env)
                {
                    app.UseRouting();
                    app.UseEndpoints(endpoints => endpoints.MapHealthChecks("/health"));
                }
            }
            """;
        Assert.Contains(await AnalyzeAsync(Program), one => one.Id == "KW7201");
        Assert.Empty(await AnalyzeAsync(Program.Replace("/health", "/healthz", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Finding_NamesTheNearPath_AndCodeCanMapIt()
    {
        var found = await AnalyzeAsync("var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.MapGet(\"/health\", () => "
            + "\"ok\");\napp.Run();\n", DiagnosticSeverity.Hidden);

        Assert.Equal(["KW7201", "KW7201"], found.Select(one => one.Id));
        var code = Assert.Single(found, one => one.Location.IsInSource);
        Assert.Equal(DiagnosticSeverity.Info, code.Severity);
        Assert.Equal("app.Run();", code.Location.SourceTree!.ToString()[code.Location.SourceSpan.Start..code.Location.SourceSpan.End]);
        var manifest = Assert.Single(found, one => !one.Location.IsInSource);
        Assert.Equal(
            "Deployment 'orders' probes '/healthz' of container 'api' (readinessProbe), but Orders maps nothing there, so the answer is 404 and the probe "
            + "fails; did you mean '/health'?",
            manifest.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task MethodThatIsGenerated_MayMapMore()
    {
        const string Generated =
            "public static class Endpoints { public static void MapEndpoints(this WebApplication app) { app.MapGet(\"/healthz\", () => \"\"); } }";
        var project = WebProject.Of(Start + "app.MapEndpoints(); app.Run();")
            .Edit(new InMemoryFile(WebProject.ManifestPath, ManifestWithProbe("httpGet: { path: /healthz, port: http }")));
        project = project with
        {
            Base =
            project.Base.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Generated, new CSharpParseOptions(LanguageVersion.Latest), "Generator/Endpoints.g.cs"))
        };
        Assert.DoesNotContain(await project.AnalyzeAsync(), one => one.Id == "KW7201");
    }

    [Fact]
    public async Task LibraryWithAStartupFilter_MayMapMore()
    {
        const string Library = "public class ActuatorStartupFilter : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> "
            + "next) => next; }";
        var library = WebProject.BaseCompilation.WithAssemblyName("Actuators")
            .WithOptions(WebProject.BaseCompilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Library, new CSharpParseOptions(LanguageVersion.Latest)));

        Assert.Empty(await AnalyzeAsync(Start + "app.Run();", reference: library.ToMetadataReference()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task MethodsOfOtherProjects_AreToldByTheirNames(bool inEditor)
    {
        const string Library = """
            namespace Microsoft.Extensions.Hosting
            {
                public static class Extensions { public static WebApplication MapDefaultEndpoints(this WebApplication app) { app.MapGet("/healthz", () => ""); return app; } }
            }
            namespace Microsoft.AspNetCore.Builder
            {
                public static class Grpc
                {
                    public static void MapGrpcService<T>(this IEndpointRouteBuilder app) { }
                    public static void MapGrpcHealthChecksService(this IEndpointRouteBuilder app) { }
                    public static WebApplication BuildAll(this WebApplicationBuilder builder) => builder.Build();
                    public static void MapOrders(this IEndpointRouteBuilder app) { }
                }
            }
            """;
        var library = WebProject.BaseCompilation.WithAssemblyName("Library")
            .WithOptions(WebProject.BaseCompilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Library, new CSharpParseOptions(LanguageVersion.Latest)));
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        MetadataReference reference = inEditor ? library.ToMetadataReference() : MetadataReference.CreateFromImage(image.ToArray());

        Assert.Empty(await AnalyzeAsync(Start + "app.MapDefaultEndpoints(); app.Run();", reference: reference));
        Assert.Empty(await AnalyzeAsync(Start + "app.MapOrders(); app.Run();", reference: reference));
        Assert.Empty(await AnalyzeAsync("var builder = WebApplication.CreateBuilder(args); var app = builder.BuildAll(); app.Run();", reference: reference));
        Assert.Empty(await AnalyzeAsync("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup(\"Library\")).Build().Run();",
            reference: reference));
        Assert.Equal("KW7205", Assert.Single(
            await AnalyzeAsync(StartGrpc + "app.MapGrpcService<Program>(); app.Run();", reference: reference, probe: "grpc: { port: 8080 }")).Id);
        Assert.Empty(await AnalyzeAsync(StartGrpc + "app.MapGrpcService<Program>(); app.MapGrpcHealthChecksService(); app.Run();", reference: reference,
            probe: "grpc: { port: 8080 }"));

        var found = await AnalyzeAsync(Start + "app.MapDefaultEndpoints(); app.Run();", DiagnosticSeverity.Info, reference,
            "httpGet: { path: /alive, port: http }");
        Assert.Equal("KW7204", Assert.Single(found).Id);
    }

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(
        string code,
        DiagnosticSeverity least = DiagnosticSeverity.Warning,
        MetadataReference? reference = null,
        string probe = "httpGet: { path: /healthz, port: http }")
    {
        var project = WebProject.Of(code);
        project = project.Edit(new InMemoryFile(WebProject.ManifestPath, ManifestWithProbe(probe)));
        project = reference is null ? project : project with { Base = project.Base.AddReferences(reference) };
        return [.. (await project.AnalyzeAsync()).Where(one => one.Severity >= least && one.Id.StartsWith("KW", StringComparison.Ordinal))];
    }

    private static string ManifestWithProbe(string probe) => WebProject.Manifest("http").Replace(
        "image: shop/orders:1.4\n",
        $"image: shop/orders:1.4\n          readinessProbe: {{ {probe} }}\n",
        StringComparison.Ordinal);
}
