using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Application;

/// <summary>Whether every request is redirected to HTTPS, read from the order in which the application adds its middleware.</summary>
public sealed class RedirectionTests
{
    [Theory]
    [InlineData("app.UseHttpsRedirection(); app.MapHealthChecks(\"/healthz\");")]
    [InlineData("app.MapHealthChecks(\"/healthz\"); app.UseHttpsRedirection();")]
    [InlineData("app.UseForwardedHeaders(); app.UseRouting(); app.UseStaticFiles(); app.UseHttpsRedirection(); app.MapHealthChecks(\"/healthz\");")]
    [InlineData("app.UseHsts().UseHttpsRedirection(); app.MapHealthChecks(\"/healthz\");")]
    [InlineData("if (app.Environment.IsDevelopment()) { app.UseWebSockets(); app.UseWelcomePage(); } app.UseHttpsRedirection(); "
        + "app.MapHealthChecks(\"/healthz\");")]
    [InlineData("if (!app.Environment.IsDevelopment()) { app.UseHttpsRedirection(); } app.MapHealthChecks(\"/healthz\");")]
    [InlineData("app.UseHttpsRedirection(); app.UseHealthChecks(\"/healthz\");")]
    public async Task RedirectOfAllRequests_IsReportedAtTheProbe(string pipeline) =>
        Assert.Equal(["KW7011"], (await AnalyzeAsync(pipeline)).Distinct());

    [Theory]
    [InlineData("app.UseHealthChecks(\"/healthz\"); app.UseHttpsRedirection();")]
    [InlineData("app.UseHealthChecks(\"/healthz\").UseHttpsRedirection();")]
    [InlineData("app.Map(\"/healthz\", (IApplicationBuilder branch) => branch.Run(context => context.Response.CompleteAsync())); app.UseHttpsRedirection();")]
    [InlineData("app.Use(async (context, next) => { if (context.Request.Path != \"/healthz\") { await next(context); } }); app.UseHttpsRedirection();")]
    [InlineData("app.UseRouting(); app.UseEndpoints(routes => routes.MapHealthChecks(\"/healthz\")); app.UseHttpsRedirection();")]
    [InlineData("app.UseHttpsRedirection(); app.MapHealthChecks(\"/healthz\").ShortCircuit();")]
    [InlineData("app.UseWhen(context => context.Request.Path != \"/healthz\", branch => branch.UseHttpsRedirection()); app.MapHealthChecks(\"/healthz\");")]
    [InlineData("Probe(app); app.UseHttpsRedirection(); app.MapHealthChecks(\"/healthz\"); void Probe(WebApplication it) => it.UseHealthChecks(\"/healthz\");")]
    [InlineData("if (app.Environment.IsDevelopment()) { app.UseHttpsRedirection(); } app.MapHealthChecks(\"/healthz\");")]
    [InlineData("if (app.Configuration[\"Redirect\"] != \"no\") { app.UseHttpsRedirection(); } app.MapHealthChecks(\"/healthz\");")]
    public async Task WhatMayAnswerBefore_IsSilent(string pipeline) => Assert.Empty(await AnalyzeAsync(pipeline));

    [Fact]
    public async Task OptionsWithAPort_AreSilent() =>
        Assert.Empty(await AnalyzeAsync(
            "app.UseHttpsRedirection(); app.MapHealthChecks(\"/healthz\");", "builder.Services.AddHttpsRedirection(options => options.HttpsPort = 8080);"));

    [Fact]
    public async Task PipelineOfAStartup_IsRead() => Assert.Equal(["KW7011"], (await FindAsync("""
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services) => services.AddHealthChecks();

            public void Configure(IApplicationBuilder app)
            {
                app.UseHttpsRedirection();
                app.UseRouting();
                app.UseEndpoints(endpoints => endpoints.MapHealthChecks("/healthz"));
            }
        }
        """)).Distinct());

    private static Task<IEnumerable<string>> AnalyzeAsync(string pipeline, string services = "") => FindAsync(
        $"var builder = WebApplication.CreateBuilder(args); builder.Services.AddHealthChecks(); {services} var app = builder.Build(); {pipeline} app.Run();");

    private static async Task<IEnumerable<string>> FindAsync(string code)
    {
        var manifest = WebProject.Manifest("8080").Replace(
            "\n---",
            "\n          env: [ { name: ASPNETCORE_HTTPS_PORT, value: '443' } ]\n          readinessProbe: { httpGet: { path: /healthz, port: 8080 } }\n---",
            StringComparison.Ordinal);
        var found = await WebProject.Of(code, "8080").Edit(new InMemoryFile(WebProject.ManifestPath, manifest)).AnalyzeAsync();
        return found.Select(one => one.Id);
    }
}
