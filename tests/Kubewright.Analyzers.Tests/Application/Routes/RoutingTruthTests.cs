using Kubewright.Analyzers.Application.Routes;
using Kubewright.Core.Application.Routes;

namespace Kubewright.Analyzers.Tests.Application.Routes;

/// <summary>What is read of programs is held against what they answer: each is compiled, started on loopback and asked.</summary>
public sealed class RoutingTruthTests
{
    private const string Start = "var builder = WebApplication.CreateBuilder(args); builder.Services.AddHealthChecks(); "
        + "builder.Services.AddControllersWithViews(); var app = builder.Build();\n";

    private const string Controllers = """

        [Microsoft.AspNetCore.Mvc.ApiController]
        [Microsoft.AspNetCore.Mvc.Route("api/[controller]")]
        public class OrdersController : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            [Microsoft.AspNetCore.Mvc.HttpGet] public string All() => "";
            [Microsoft.AspNetCore.Mvc.HttpGet("{id:int}")] public string One(int id) => "";
            [Microsoft.AspNetCore.Mvc.HttpPost("new"), Microsoft.AspNetCore.Mvc.HttpPut] public string New() => "";
            [Microsoft.AspNetCore.Mvc.HttpGet("/absolute")] public string Absolute() => "";
            [Microsoft.AspNetCore.Mvc.HttpGet("[action]")] public async Task<string> LateAsync() => await Task.FromResult("");
            [Microsoft.AspNetCore.Mvc.HttpPost, Microsoft.AspNetCore.Mvc.Route("both")] public string Both() => "";
            [Microsoft.AspNetCore.Mvc.AcceptVerbs("GET", "POST", Route = "verbs")] public string Verbs() => "";
            [Microsoft.AspNetCore.Mvc.NonAction] public string None() => "";
        }
        [Microsoft.AspNetCore.Mvc.Route("based"), Microsoft.AspNetCore.Mvc.Route("other")]
        public abstract class Based : Microsoft.AspNetCore.Mvc.ControllerBase { [Microsoft.AspNetCore.Mvc.HttpGet("x")] public virtual string X() => ""; }
        public class ChildController : Based { public override string X() => "child"; }
        public class HomeController : Microsoft.AspNetCore.Mvc.Controller { public string Index() => ""; public string About() => ""; [Microsoft.AspNetCore.Mvc.HttpPost] public string Post() => ""; }
        [Microsoft.AspNetCore.Mvc.Area("Admin")] public class PanelController : Microsoft.AspNetCore.Mvc.Controller { public string Index() => ""; }
        internal class HiddenController : Microsoft.AspNetCore.Mvc.Controller { public string Index() => ""; }
        """;

    private static readonly string[] Paths =
    [
        "/", "/healthz", "/healthz/", "/HEALTHZ", "/health", "/health/", "/health/ready", "/healthz/live", "//healthz", "/a/healthz", "/api", "/api/healthz",
            "/api/v1/healthz", "/shop", "/shop/healthz",
        "/orders", "/orders/5", "/orders/five", "/orders/5/lines", "/files/a.txt", "/files/a", "/a.b", "/index.html", "/health%7A",
        "/api/orders", "/api/Orders/7", "/api/orders/x", "/api/orders/new", "/absolute", "/api/absolute", "/api/orders/late", "/api/orders/lateasync",
            "/api/orders/both", "/api/orders/verbs", "/api/orders/none",
        "/based/x", "/other/x", "/child/x", "/home", "/home/about", "/home/about/3", "/home/post", "/about", "/panel", "/admin/panel", "/hidden", "/orders/all",
            "/child",
    ];

    /// <summary>
    /// What is read to be answered and is not, for the benefit of the doubt: by the whole name of an asynchronous action, which an option lets
    /// stand; without an area, which defaults may give; a slash behind the path of a middleware.
    /// </summary>
    private static readonly HashSet<string> Doubtful = ["/api/orders/lateasync", "/panel", "/health/"];

    public static TheoryData<string> Programs =>
    [
        "",
        "app.MapHealthChecks(\"/healthz\");",
        "app.MapHealthChecks(\"health\"); app.MapGet(\"/healthz/live\", () => \"ok\");",
        "app.UseHealthChecks(\"/health\"); app.UseRouting();",
        "app.UseHealthChecks(\"/health\", 9); app.MapGet(\"/orders\", () => \"\");",
        "app.MapPost(\"/healthz\", () => \"\"); app.MapMethods(\"/health\", new[] { \"PUT\", \"DELETE\" }, () => \"\"); app.Map(\"/orders\", () => \"\");",
        "app.MapGet(\"/orders/{id:int}\", (int id) => id); app.MapGet(\"/files/{name}.{extension}\", (string name) => name);",
        "app.MapGet(\"/orders/{id?}\", (string? id) => id ?? \"\"); app.MapGet(\"/files/{name}.{extension?}\", (string name) => name);",
        "app.MapGet(\"/orders/{id:alpha:length(4)}\", (string id) => id); app.MapPost(\"/orders/{*rest}\", () => \"\");",
        "app.MapGet(\"/{*path:nonfile}\", () => \"\");",
        "app.MapGet(\"/a/{**path}\", () => \"\"); app.MapPost(\"/{path}\", () => \"\");",
        "app.MapFallback(() => \"\");",
        "app.MapFallback(\"/api/{*rest}\", () => \"\"); app.MapPost(\"/api/healthz\", () => \"\");",
        "var api = app.MapGroup(\"/api\"); api.MapGet(\"/\", () => \"\"); var one = api.MapGroup(\"v1/\").WithTags(\"x\"); one.MapGet(\"healthz\", () => "
        + "\"\");",
        "app.MapGroup(\"/{tenant}\").MapHealthChecks(\"/healthz\");",
        "app.UsePathBase(\"/shop\"); app.UseRouting(); app.MapGet(\"/healthz\", () => \"\");",
        "app.Map(\"/health\", branch => branch.Run(context => context.Response.WriteAsync(\"\"))); app.MapGet(\"/healthz\", () => \"\");",
        "app.MapGet(\"/healthz\", () => \"\").RequireHost(\"*:9090\"); app.MapGet(\"/health\", () => \"\").RequireHost(\"orders.example.com\");",
        "app.MapGet(\"/healthz\", () => \"\").RequireHost(\"*.example.com\", \"orders.test\"); app.MapPost(\"/healthz\", () => \"\");",
        "if (app.Environment.IsDevelopment()) { app.MapGet(\"/healthz\", () => \"\"); } else { app.MapGet(\"/health\", () => \"\"); }",
        "app.MapControllers();",
        "app.MapGroup(\"/a\").MapControllers();",
        "app.MapDefaultControllerRoute();",
        "app.MapControllerRoute(\"default\", \"{controller=Home}/{action=Index}/{id?}\"); app.MapControllerRoute(\"about\", \"about\", new { controller = "
        + "\"Home\", action = \"About\" });",
        "app.MapAreaControllerRoute(\"admin\", \"Admin\", \"admin/{controller=Panel}/{action=Index}\");",
        "app.MapControllerRoute(\"areas\", \"{area:exists}/{controller=Home}/{action=Index}\");",
        "app.UseStaticFiles(); app.UseHttpsRedirection(); app.UseAuthorization(); app.MapGet(\"/healthz\", () => \"\");",
        "All.Map(app.MapGroup(\"/api\")); app.Standard(); public static class All { public static void Map(IEndpointRouteBuilder all) { "
        + "all.MapGet(\"healthz\", () => \"\"); }"
            + " public static WebApplication Standard(this WebApplication app) { app.MapGroup(\"/orders\").MapGet(\"{id}\", () => \"\"); return app; } }",
        "app.UseMiddleware<Timing>(); app.MapGet(\"/healthz\", () => \"\");"
            + " public class Timing(RequestDelegate next) { public Task InvokeAsync(HttpContext context) => next(context); }",
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Program_AnswersAsRead(string program)
    {
        // Types stand behind the last statement.
        var types = program.IndexOf(" public ", StringComparison.Ordinal);
        var code = Start + (types < 0 ? program + " app.Run();" : program[..types] + " app.Run();" + program[types..]) + Controllers;
        await using var running = await RunningProgram.StartAsync(code);
        var routes = RoutesReader.Read(running.Compilation, CancellationToken.None);
        Assert.Null(routes.Unknown);

        var wrong = new List<string>();
        foreach (var host in (string?[])[null, "orders.example.com", "orders.test:9090"])
        {
            foreach (var path in Paths)
            {
                var status = await running.GetAsync(path, host);
                var request = new RouteRequest(Uri.UnescapeDataString(path), running.Port)
                {
                    Host = host?.Split(':')[0],
                    HostPort = host is null ? running.Port : host.Contains(':') ? 9090 : 80
                };
                var answer = routes.Answer(request);
                if (!IsSame(answer, status, path, request))
                {
                    wrong.Add($"{path}{(host is null ? "" : " of " + host)}: answers {status}, read as {answer.Outcome} "
                        + $"by {answer.Endpoint?.Call} {answer.Endpoint?.Pattern}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("WebApplication.CreateBuilder(args)")]
    [InlineData("WebApplication.CreateSlimBuilder(args)")]
    public async Task AllowedHosts_RefuseTheAddressOfAPod(string builder)
    {
        await using var running = await RunningProgram.StartAsync($"var app = {builder}.Build(); app.MapGet(\"/healthz\", () => \"\"); app.Run();",
            "--AllowedHosts", "orders.example.com;*.test");

        Assert.Equal(400, await running.GetAsync("/healthz"));
        Assert.Equal(200, await running.GetAsync("/healthz", "orders.example.com"));
        Assert.Equal(200, await running.GetAsync("/healthz", "a.test:80"));
    }

    private static bool IsSame(RouteAnswer answer, int status, string path, RouteRequest request) => answer.Outcome switch
    {
        // Where an endpoint for GET fails by a constraint, ASP.NET Core answers 404.
        RouteOutcome.OtherMethods => status is 405 or 404,
        RouteOutcome.Answered when answer.Endpoint is null => status is 404 or (>= 200 and < 400),
        RouteOutcome.Answered => status is >= 200 and < 400 || answer.Endpoint.Match(request.Path) == RouteMatch.Maybe || Doubtful.Contains(path),
        _ => status == 404,
    };
}
