using Kubewright.Core.Application;
using Kubewright.Core.Application.Code;
using Kubewright.Core.Application.Routes;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Rules.Application;

/// <summary>The application Shop.Orders with what its code maps, and the manifests that probe it.</summary>
internal static class Routes
{
    public static readonly SourceFile Program = new("Program.cs", """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.Run();

        """);

    public static ApplicationFacts Application(params RouteEndpoint[] endpoints) => Application(new ApplicationRoutes { Endpoints = [.. endpoints] });

    public static ApplicationFacts Application(ApplicationRoutes routes, string? settings = null) =>
        Orders.Application(settings: settings) with { Code = new ApplicationCode { Routes = routes } };

    public static RouteEndpoint Endpoint(string pattern, params string[] methods) =>
        new(new RoutePattern(pattern), "MapGet", Program.All with { Length = 3 }) { Methods = [.. methods] };

    /// <summary>The Deployment whose liveness probe asks by HTTP.</summary>
    public static string Probing(string httpGet, string env = "[]") => Probe($"httpGet: {httpGet}", env);

    public static string Probe(string handler, string env = "[]") =>
        Orders.Deployment(env: env, more: $"\n          livenessProbe: {{ {handler} }}") + Orders.Service("{ port: 80, targetPort: http }");

    public static EndpointInsertion Insertion(bool addsHealthChecks = false) =>
        new(Statement("app.Run();"), "app", Statement("var app = builder.Build();"), "builder", addsHealthChecks);

    private static SourceSpan Statement(string text) => new(Program, Program.Text.IndexOf(text, StringComparison.Ordinal), text.Length);
}
