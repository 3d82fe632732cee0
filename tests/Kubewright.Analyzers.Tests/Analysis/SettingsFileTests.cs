using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Analysis;

/// <summary>What <c>kubewright.yaml</c> says holds in builds too; what the project says counts more.</summary>
public sealed class SettingsFileTests
{
    private const string SettingsPath = "/shop/kubewright.yaml";

    private const string Budget =
        "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: { name: a }\nspec: { maxUnavailable: 1, selector: { matchLabels: { app: orders } } }\n";

    private const string NodePort = """
        apiVersion: v1
        kind: Service
        metadata: { name: edge }
        spec: { type: NodePort, selector: { app: orders }, ports: [{ port: 80, targetPort: http, nodePort: 8080 }] }

        """;

    [Theory]
    [InlineData("severities: [{ rules: [KW2001], severity: none }]", null)]
    [InlineData("severities: [{ rules: KW2xxx, severity: warning }]", DiagnosticSeverity.Warning)]
    [InlineData("severities: [{ rules: [KW2001], severity: warning, paths: [k8s] }]", DiagnosticSeverity.Warning)]
    [InlineData("severities: [{ rules: [KW2001], severity: none, paths: [\"**/deployment.yaml\", src] }]", DiagnosticSeverity.Error)]
    [InlineData("severities: [{ rules: [KW2001], severity: none, environments: [prod] }]", DiagnosticSeverity.Error)]
    public async Task Severities_AreOfRulesAndPaths(string settings, DiagnosticSeverity? severity)
    {
        var found = await With(settings, ("/shop/k8s/service.yaml", Manifests.BrokenService)).AnalyzeAsync();

        Assert.Equal(severity, found.Where(one => one.Id == "KW2001").Select(one => (DiagnosticSeverity?)one.Severity).SingleOrDefault());
    }

    [Theory]
    [InlineData("severities: [{ rules: [KW2014], severity: none, environments: [dev] }]", DiagnosticSeverity.Error)]
    [InlineData("severities: [{ rules: [KW2014], severity: warning, environments: [dev, overlays/prod] }]", DiagnosticSeverity.Warning)]
    [InlineData("severities: [{ rules: [KW2014], severity: none, environments: ['*'] }]", null)]
    public async Task Severities_AreOfEnvironments_AndTheHighestCounts(string settings, DiagnosticSeverity? severity)
    {
        const string Overlay = "resources: [../../base]\n";
        var project = ManifestProject.Of(
            (SettingsPath, settings),
            ("/shop/k8s/base/kustomization.yaml", "resources: [edge.yaml]\n"), ("/shop/k8s/base/edge.yaml", NodePort),
            ("/shop/k8s/overlays/dev/kustomization.yaml", Overlay), ("/shop/k8s/overlays/prod/kustomization.yaml", Overlay));

        var found = await project.With("ProjectDir", "/shop/").AnalyzeAsync();

        Assert.Equal(severity, found.Where(one => one.Id == "KW2014").Select(one => (DiagnosticSeverity?)one.Severity).SingleOrDefault());
    }

    [Theory]
    [InlineData("kubernetesVersion: 1.24", null, null)]
    [InlineData("kubernetesVersion: '1.36'", null, "")]
    [InlineData("kubernetesVersion: ['1.24', '1.36']", null, " (with Kubernetes 1.36)")]
    [InlineData("kubernetesVersion: ['1.24', '1.36']", "1.24", null)]
    public async Task Versions_AreThoseOfTheSettings_UnlessTheProjectSaysAnother(string settings, string? property, string? ending)
    {
        var project = With(settings, ("/shop/k8s/budget.yaml", Budget));
        var found = await (property is null ? project : project.With("KubewrightKubernetesVersion", property)).AnalyzeAsync();

        var message = found.SingleOrDefault(one => one.Id == "KW5107")?.GetMessage();
        Assert.Equal(ending is not null, message is not null);
        Assert.Equal(ending is { Length: > 0 }, message?.EndsWith(" (with Kubernetes 1.36)", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task Ranges_AreThoseOfTheSettings()
    {
        Assert.Contains(await With("", ("/shop/k8s/edge.yaml", NodePort)).AnalyzeAsync(), one => one.Id == "KW2014");
        Assert.DoesNotContain(await With("nodePortRange: 8000-9000", ("/shop/k8s/edge.yaml", NodePort)).AnalyzeAsync(), one => one.Id == "KW2014");
        Assert.Contains(
            await With("nodePortRange: 8000-9000", ("/shop/k8s/edge.yaml", NodePort)).With("KubewrightNodePortRange", "30000-32767").AnalyzeAsync(),
            one => one.Id == "KW2014");
    }

    [Fact]
    public async Task Reasons_AreRequired() => Assert.Contains(
        await With("requireSuppressionReason: true", ("/shop/k8s/service.yaml", Manifests.BrokenService.Replace("htpp", "htpp # kubewright:ignore KW2001", StringComparison.Ordinal)))
            .AnalyzeAsync(),
        one => one.Id == "KW9007");

    [Fact]
    public async Task ClosedWorld_IsThatOfTheSettings()
    {
        var orphan = ("/shop/k8s/orphan.yaml", Manifests.Service.Replace("orders", "nobody", StringComparison.Ordinal));
        Assert.DoesNotContain(await With("closedWorld: false", orphan).AnalyzeAsync(), one => one is { Id: "KW1001", Severity: DiagnosticSeverity.Warning });
        Assert.Contains(await With("closedWorld: true", orphan).AnalyzeAsync(), one => one is { Id: "KW1001", Severity: DiagnosticSeverity.Warning });
    }

    [Theory]
    [InlineData("severities: [{ rules: [KW0], severity: none }]", "'KW0' is not a rule; write an id such as KW2001 or a family such as KW2xxx")]
    [InlineData("closedWord: true", "'closedWord' is not a setting; did you mean 'closedWorld'?")]
    [InlineData("- closedWorld", "The settings are a mapping of kubernetesVersion, closedWorld, nodePortRange, serviceClusterIPRange, "
        + "requireSuppressionReason, baseline, severities, externals")]
    public async Task WhatIsNotUnderstood_IsReportedThere(string settings, string message)
    {
        var found = (await With(settings).AnalyzeAsync()).Single(one => one.Id == "KW4061");

        Assert.Equal((SettingsPath, message), (found.Location.GetLineSpan().Path, found.GetMessage()));
    }

    [Fact]
    public async Task BaselineThatDoesNotExist_IsReported() => Assert.Contains(
        await With("baseline: old.yaml").AnalyzeAsync(),
        one => one.GetMessage() == "kubewright.yaml names the baseline 'old.yaml', which does not exist; 'kubewright check --write-baseline' writes one");

    /// <summary>The nearest file above the project counts; one that is beside it or below is none of its settings.</summary>
    [Theory]
    [InlineData("/kubewright.yaml", true)]
    [InlineData("/shop/src/kubewright.yaml", true)]
    [InlineData("/shop/src/k8s/kubewright.yaml", false)]
    [InlineData("/sho/kubewright.yaml", false)]
    public async Task NearestAbove_Counts(string path, bool counts)
    {
        var project = ManifestProject
            .Of(("/shop/src/k8s/edge.yaml", NodePort), (path, "nodePortRange: 8000-9000\n"), ("/shop/src/k8s/deployment.yaml", Manifests.Deployment))
            .With("ProjectDir", "/shop/src/");

        Assert.Equal(!counts, (await project.AnalyzeAsync()).Any(one => one.Id == "KW2014"));
    }

    private static ManifestProject With(string settings, params (string Path, string Text)[] files) =>
        ManifestProject.Of([(SettingsPath, settings + "\n"), ("/shop/k8s/deployment.yaml", Manifests.Deployment), .. files]).With("ProjectDir", "/shop/");
}
