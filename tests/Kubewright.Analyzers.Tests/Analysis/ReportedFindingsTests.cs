using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Baselines;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Analysis;

/// <summary>What a project says of how much is reported: its mode and its baseline.</summary>
public sealed class ReportedFindingsTests
{
    private const string DeploymentPath = "/shop/k8s/deployment.yaml";
    private const string ServicePath = "/shop/k8s/service.yaml";
    private const string BaselinePath = "/shop/kubewright.baseline.yaml";

    private static readonly ManifestProject Broken = ManifestProject.Of((DeploymentPath, Manifests.Deployment), (ServicePath, Manifests.BrokenService));

    /// <summary>An Ingress whose Service is not there: a warning where everything is in scope.</summary>
    private static readonly ManifestProject Open = ManifestProject.Of(("/shop/k8s/ingress.yaml", "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { "
        + "name: shop }\nspec:\n  defaultBackend:\n    service: { name: nobody, port: { number: 80 } }\n"));

    [Theory]
    [InlineData("Default", DiagnosticSeverity.Info)]
    [InlineData("strict", DiagnosticSeverity.Error)]
    public async Task Mode_DecidesHowLoudAFindingIs(string mode, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await Open.With("KubewrightMode", mode).AnalyzeAsync()).Severity);

    [Fact]
    public async Task ErrorsAlone_AreReported()
    {
        Assert.Empty(await Open.With("KubewrightMode", "Errors").With("KubewrightClosedWorld", "true").AnalyzeAsync());
        Assert.Single(await Broken.With("KubewrightMode", "Errors").AnalyzeAsync());
    }

    [Fact]
    public async Task None_ReportsNothing() => Assert.Empty(await Broken.With("KubewrightMode", "None").AnalyzeAsync());

    [Fact]
    public async Task UnknownMode_IsReported() => Assert.Contains(
        await Broken.With("KubewrightMode", "Loud").AnalyzeAsync(),
        diagnostic => diagnostic.GetMessage() == "The property KubewrightMode is 'Loud', but must be Default, Strict, Errors or None; it is ignored");

    [Fact]
    public async Task Baseline_HoldsBackWhatWasThere()
    {
        var project = Broken with { Files = Broken.Files.Add(new InMemoryFile(BaselinePath, BaselineOf(Manifests.Deployment, Manifests.BrokenService))) };
        project = project.With(BaselinePath, "KubewrightManifest", "false").With(BaselinePath, "KubewrightBaseline", "true");

        Assert.Empty(await project.AnalyzeAsync());
        Assert.Equal("KW2001", Assert.Single(
            await project.Edit(new InMemoryFile(ServicePath, Manifests.BrokenService.Replace("htpp", "httpp", StringComparison.Ordinal))).AnalyzeAsync()).Id);
    }

    [Fact]
    public async Task FileThatIsNotABaseline_IsReported()
    {
        var project = Broken with { Files = Broken.Files.Add(new InMemoryFile(BaselinePath, "a: b\n")) };
        project = project.With(BaselinePath, "KubewrightManifest", "false").With(BaselinePath, "KubewrightBaseline", "true");

        Assert.Contains(await project.AnalyzeAsync(), diagnostic => diagnostic.GetMessage()
            .StartsWith("'/shop/kubewright.baseline.yaml' is named as the baseline, but is not one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SuppressionWithoutReason_IsReportedWhereOneIsRequired()
    {
        var project =
            Broken.Edit(new InMemoryFile(ServicePath, Manifests.BrokenService.Replace("htpp", "htpp # kubewright:ignore KW2001", StringComparison.Ordinal)));

        Assert.Empty(await project.AnalyzeAsync());
        Assert.Equal("KW9007", Assert.Single(await project.With("KubewrightRequireSuppressionReason", "true").AnalyzeAsync()).Id);
    }

    private static string BaselineOf(string deployment, string service)
    {
        var files = new[] { new SourceFile(DeploymentPath, deployment), new SourceFile(ServicePath, service) }.Select(file => ManifestReader.Read(file))
            .ToList();
        var findings = Checker.CheckAll(ManifestGraph.Create(files.Select(file => new ManifestInput(file)))).ToList();
        var identities = FindingIdentity.Of(findings, _ => SecretText.None);
        return BaselineFile.Write(new Baseline("/shop", [], file => file.Path).With(findings.Zip(identities)));
    }
}
