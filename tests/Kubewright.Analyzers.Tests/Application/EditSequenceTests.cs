using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Tests.Application;

/// <summary>
/// Whatever is edited, and in whatever order: what is known of an application and found in its files is what would be found by who sees the
/// project for the first time.
/// </summary>
public sealed class EditSequenceTests
{
    private const int Edits = 40;

    private static readonly KeyValuePair<string, string>[] Code =
    [
        new("Program.cs", """
            using Shop;
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseUrls("http://+:8080");
            builder.Services.Configure<OrdersOptions>(builder.Configuration.GetSection("Orders"));
            builder.Services.AddHttpClient("payments", client => client.BaseAddress = new Uri(Hosts.Payments));
            var app = builder.Build();
            app.MapGet("/ready", () => "ok");
            Local(app);
            Endpoints.Map(app);
            app.MapControllers();
            app.Run();

            static void Local(IEndpointRouteBuilder routes)
            {
                routes.MapGet("/local", () => "ok");
            }

            """),
        new("Endpoints.cs", """
            namespace Shop;
            public static class Endpoints
            {
                public static void Map(IEndpointRouteBuilder routes)
                {
                    var group = Group(routes);
                    group.MapGet("/items", () => "ok");
                    Inner(group);
                    void Inner(IEndpointRouteBuilder inner)
                    {
                        inner.MapPost("/items", () => "ok");
                    }
                }

                private static IEndpointRouteBuilder Group(IEndpointRouteBuilder routes)
                {
                    return routes.MapGroup("/api");
                }
            }

            """),
        new("OrdersController.cs", """
            using Microsoft.AspNetCore.Mvc;
            namespace Shop;
            [ApiController, Route(Hosts.Path)]
            public class OrdersController(IConfiguration configuration) : ShopController(configuration["Orders:Base"])
            {
                private readonly HttpClient _client = new() { BaseAddress = new Uri("http://paymentz") };

                [HttpGet("{id}")]
                public string Get(int id)
                {
                    var list = new List<string>();
                    list.Add(configuration["Orders:Title"] ?? "");
                    return list[0] + id;
                }

                [HttpPost]
                public string Post() => Environment.GetEnvironmentVariable("ORDERS_MODE") ?? "";
            }

            public abstract class ShopController(string? text) : ControllerBase
            {
                public string? Text => text;
            }

            """),
        new("Settings.cs", """
            using System.ComponentModel.DataAnnotations;
            namespace Shop;
            public class OrdersOptions
            {
                [Required] public string Title { get; set; } = "";
                public int Count { get; set; }
                public Inner Inner { get; set; } = new();
            }

            public class Inner { public TimeSpan Delay { get; set; } }

            public static class Hosts
            {
                public const string Payments = "http://payments:81";
                public const string Path = "orders";
                public static string Text() { return Payments; }
            }

            """),
    ];

    private static readonly KeyValuePair<string, string>[] Files =
    [
        new("k8s/orders.yaml", WebProject.Manifest("8080").Replace("          ports:\n            - name: http", """
                      env:
                        - name: Orders__Titel
                          value: a
                        - name: Orders__Count
                          value: many
                      readinessProbe:
                        httpGet:
                          path: /healthz
                          port: 8080
                      ports:
                        - name: http
            """, StringComparison.Ordinal)),
        new("k8s/payments.yaml", WebProject.Manifest("http").Replace("orders", "payments", StringComparison.Ordinal)),
        new("Dockerfile", WebProject.Dockerfile),
    ];

    /// <summary>Lines as people type and leave them, right and wrong, in places where they belong or not.</summary>
    private static readonly string[] Lines =
    [
        "app.MapGet(\"/healthz\", () => \"ok\");", "routes.MapGet(\"/healthz\", () => \"ok\");", "app = null;", "routes = null;",
            "client.BaseAddress = new Uri(\"http://order\");",
        "var more = new HttpClient { BaseAddress = new Uri(Hosts.Payments) };", "var title = configuration[\"Orders:Titel\"];", "app.UsePathBase(\"/shop\");",
            "if (app.Environment.IsDevelopment())",
        "{", "}", "#if DEBUG", "#endif", "// A comment.", "/*", "*/", "\"", "builder.WebHost.UseUrls(\"http://+:9090\");", "app.Run();",
            "public const string More = \"http://orderss\";",
        "public const string Path = \"v2/orders\";", "[Route(\"v3\")]", "[Required]", "using static Shop.Hosts;", "global using Shop;",
            "public string? Mode { get; set; }", "private int _count;",
        "private string Mode { get; set; }", "public class OrdersOptions { public int Other { get; set; } }",
            "public partial class Inner { public int Times { get; set; } }",
        "public static IEndpointRouteBuilder Group(this IEndpointRouteBuilder routes, int version) { return routes; }",
            "public string All() => configuration[\"Orders:All\"] ?? \"\";",
        "namespace Shop.Microsoft;", "public static HttpClient operator +(Inner inner) => new();",
            "void Map(IApplicationBuilder app) { app.Run(context => Task.CompletedTask); }", "return;", "enum Mode { On, Off }",
        "public Mode Mode { get; set; }", "[assembly: Kubewright.RunsIn(\"payments\")]", "new ConfigurationBuilder().Build();",
            "public static Uri Uri = new(\"http://payments:82\");", "list.Add(\"\");",
        "public class RequiredAttribute : Attribute { }", "public class RouteAttribute(string text) : Attribute { public string Text => text; }",
            "using Map = Shop.Endpoints;", "using Hosts = Shop.Endpoints;",
        "public static class More { public static void MapControllers(this WebApplication app) { } public static string Get(this IConfiguration configuration, "
        + "string key) => key; }",
        "public override string ToString() => configuration[\"Orders:More\"] ?? \"\";", "[NonAction]",
            "public class Inner2 : Inner { public Mode Mode { get; set; } }", "var app = \"\";", "var (routes, list) = (1, 2);",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(509)]
    public void AnyEdits_LeadToWhatAFreshAnalysisFinds(int seed)
    {
        var random = new Random(seed);
        var project = new EditedProject($"/edited-{seed}", Code, Files);
        var done = new List<string> { "seen first" };
        for (var edit = 0; edit <= Edits; edit++)
        {
            var fresh = new EditedProject($"/fresh-{seed}-{edit}", project.Code, Files);
            Assert.True(fresh.Describe() is var expected && project.Describe() is var actual && expected == actual,
                $"seed {seed}, edit {edit}: {done[^1]}\n{Difference(expected, actual)}");

            var (name, change) = Next(project, random);
            done.Add($"{name} {change.Span}: {change.NewText}");
            project.Edit(name, change);
        }
    }

    [Fact]
    public void EveryPrefixOfAnEdit_LeadsToWhatAFreshAnalysisFinds()
    {
        const string Typed = "app.MapGet(\"/healthz\", () => { return \"ok\"; });";
        var project = new EditedProject("/typed", Code, Files);
        var start = Code[0].Value.IndexOf("Local(app);", StringComparison.Ordinal);
        for (var i = 0; i < Typed.Length; i++)
        {
            project.Edit("Program.cs", new TextChange(new TextSpan(start + i, 0), Typed[i].ToString()));
            Assert.Equal(new EditedProject($"/fresh-typed-{i}", project.Code, Files).Describe(), project.Describe());
        }
    }

    /// <summary>A line more, a line less, some characters more or less, or a file as it was at first.</summary>
    private static (string Name, TextChange Change) Next(EditedProject project, Random random)
    {
        var (name, text) = project.Code.ElementAt(random.Next(Code.Length));
        var original = Code.Single(file => file.Key == name).Value;
        var line = text.LastIndexOf('\n', random.Next(text.Length + 1) - 1 is >= 0 and var at ? at : 0) + 1;
        return (name, random.Next(text.Length > original.Length * 2 ? 1 : 10) switch
        {
            0 => new TextChange(new TextSpan(0, text.Length), original),
            <= 5 => new TextChange(new TextSpan(line, 0), Lines[random.Next(Lines.Length)] + "\n"),
            <= 7 => new TextChange(TextSpan.FromBounds(line, text.IndexOf('\n', line) is >= 0 and var end ? end + 1 : text.Length), ""),
            8 => new TextChange(new TextSpan(random.Next(text.Length + 1), 0), "{}();=/\"x.#"[random.Next(11)].ToString()),
            _ => new TextChange(random.Next(text.Length) is var from && from + 1 + random.Next(3) is var to
                ? TextSpan.FromBounds(from, Math.Min(to, text.Length)) : default, ""),
        });
    }

    private static string Difference(string expected, string actual)
    {
        var (fresh, cached) = (expected.Split('\n'), actual.Split('\n'));
        return string.Join('\n',
            fresh.Except(cached).Select(line => "fresh only:  " + line).Concat(cached.Except(fresh).Select(line => "cached only: " + line)));
    }
}
