using Kubewright.Core.Application.Routes;
using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7201_ProbePathNotMappedTests
{
    [Fact]
    public void Reports_PathThatNothingIsMappedAt()
    {
        var finding = Assert.Single(
            ManifestVerifier.Verify(Routes.Probing("{ path: {|KW7201:/healtz|}, port: http }"), Routes.Application(Routes.Endpoint("/healthz"))));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(
            "Deployment 'orders' probes '/healtz' of container 'api' (livenessProbe), but Shop.Orders maps nothing there, so the answer is 404 and the probe "
            + "fails; did you mean '/healthz'?",
            finding.Message);
    }

    [Fact]
    public void Reports_ProbeWithoutAPath() =>
        ManifestVerifier.Verify(Routes.Probing("{ port: 8080 }").Replace("httpGet", "{|KW7201:httpGet|}", StringComparison.Ordinal),
            Routes.Application(Routes.Endpoint("/orders")));

    [Fact]
    public void Reports_WhereTheHealthChecksAre()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(
            Routes.Probing("{ path: {|KW7201:/ready|}, port: http }"),
            Routes.Application(Routes.Endpoint("/orders"), Routes.Endpoint("/health") with { IsHealthCheck = true })));
        Assert.EndsWith("; its health checks are at '/health'", finding.Message, StringComparison.Ordinal);
        Assert.Null(finding.Fix);
    }

    [Theory]
    [InlineData("{ path: /healthz, port: http }")]
    [InlineData("{ path: healthz, port: http }")]
    [InlineData("{ path: '/healthz?full=true', port: http }")]
    [InlineData("{ path: /Healthz/, port: 8080 }")]
    [InlineData("{ path: /health%7A, port: 8080 }")]
    [InlineData("{ path: /nowhere, port: 8080, host: 10.0.0.1 }")]
    [InlineData("{ path: '${PATH}', port: 8080 }")]
    [InlineData("{ path: '//nowhere', port: 8080 }")]
    public void Ignores_PathThatIsMappedOrNotKnown(string probe) =>
        ManifestVerifier.Verify(Routes.Probing(probe), Routes.Application(Routes.Endpoint("/healthz", "GET")));

    [Fact]
    public void Ignores_CodeThatIsNotKnown()
    {
        ManifestVerifier.Verify(Routes.Probing("{ path: /healthz, port: http }"), Orders.Application());
        ManifestVerifier.Verify(Routes.Probing("{ path: /healthz, port: http }"),
            Routes.Application(new ApplicationRoutes { Unknown = "it is made when it runs" }));
        ManifestVerifier.Verify(
            Routes.Probing("{ path: /healthz, port: http }", "[{ name: ASPNETCORE_ENVIRONMENT, value: Development }]"),
            Routes.Application(new ApplicationRoutes { UnknownInDevelopment = "it is made when it runs" }));
    }

    [Theory]
    [InlineData("/index.html")]
    [InlineData("/")]
    public void Ignores_WhatMayBeAFile(string path) =>
        ManifestVerifier.Verify(Routes.Probing($"{{ path: {path}, port: http }}"), Routes.Application(new ApplicationRoutes { ServesFiles = true }));

    [Fact]
    public void Ignores_PathBehindAPathBase() =>
        ManifestVerifier.Verify(
            Routes.Probing("{ path: /shop/healthz, port: http }"),
            Routes.Application(new ApplicationRoutes { PathBases = ["/shop"], Endpoints = [Routes.Endpoint("/healthz")] }));

    [Fact]
    public void Fixes_ToTheNearPath() =>
        Assert.Equal(
            "/healthz",
            Assert.Single(ManifestVerifier.Verify(Routes.Probing("{ path: {|KW7201:/healtz|}, port: http }"), Routes.Application(Routes.Endpoint("/healthz"))))
                .Fix!.Edits.Single().NewText);

    [Theory]
    [InlineData(false, "var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddHealthChecks();\nvar app = "
        + "builder.Build();\napp.MapHealthChecks(\"/healthz\");\napp.Run();\n")]
    [InlineData(true, "var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.MapHealthChecks(\"/healthz\");\napp.Run();\n")]
    public void Fixes_TheCode(bool addsHealthChecks, string expected)
    {
        var findings = ManifestVerifier.Check(
            null,
            [Routes.Application(new ApplicationRoutes { Insertion = Routes.Insertion(addsHealthChecks) })],
            ("manifest.yaml", Routes.Probing("{ path: /healthz, port: http }")));
        var finding = Assert.Single(findings, one => one.Span.File == Routes.Program);
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal("app.Run();", finding.Span.Text);
        var fixes = new FileFixes();
        Assert.True(fixes.TryAdd(finding.Fix!));
        Assert.Equal(expected, fixes.Apply(Routes.Program.Text)!.ReplaceLineEndings("\n"));
    }
}
