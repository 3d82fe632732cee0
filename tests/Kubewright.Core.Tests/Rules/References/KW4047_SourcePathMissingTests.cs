using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4047_SourcePathMissingTests
{
    private const string Repository = "https://github.com/shop/deploy";

    [Fact]
    public void Reports_AMisspelledFolder()
    {
        var finding = Assert.Single(Check(Application("deploy/orsers")));
        Assert.Equal(
            (Severity.Warning, "Application 'x' deploys the folder 'deploy/orsers', in which there are no manifests; did you mean 'deploy/orders'?"),
            (finding.Severity, finding.Message));
        Assert.Equal("deploy/orders", finding.Fix!.Edits.Single().NewText);
    }

    [Fact]
    public void Reports_AFolderOfARepositoryThatIsHere_AsInformation() => Assert.Equal(
        Severity.Info, Assert.Single(Check(Application("deploy/payments") + "---\n" + Application("deploy/orders").Replace("name: x", "name: y"))).Severity);

    [Theory]
    [InlineData("kustomize.toolkit.fluxcd.io/v1", "Kustomization", "path: ./deploy/ordesr, sourceRef: { kind: GitRepository, name: fleet }")]
    [InlineData("helm.toolkit.fluxcd.io/v2", "HelmRelease", "chart: { spec: { chart: ./deploy/ordesr, sourceRef: { kind: GitRepository, name: fleet } } }")]
    [InlineData("argoproj.io/v1alpha1", "ApplicationSet", "template: { spec: { sources: [{ repoURL: 'https://x.example', path: deploy/ordesr }] } }")]
    public void Reports_OtherKinds(string version, string kind, string spec) => Assert.Equal(
        "did you mean 'deploy/orders'?",
        Assert.Single(Check($"apiVersion: {version}\nkind: {kind}\nmetadata: {{ name: x }}\nspec: {{ {spec} }}\n")).Message.Split("; ")[1]);

    [Theory]
    [InlineData("deploy/orders")]
    [InlineData("./deploy/orders/")]
    [InlineData("deploy")]
    [InlineData(".")]
    [InlineData("other/place")]
    [InlineData("'deploy/{{path.basename}}'")]
    public void Ignores_Folder(string path) => Assert.Empty(Check(Application(path)));

    [Fact]
    public void Ignores_ChartsOfARegistry() => Assert.Empty(Check(Application("deploy/orsers, chart: orders")));

    private static IEnumerable<Finding> Check(string text) => ManifestVerifier.Check(null, ("apps/x.yaml", text), ("deploy/orders/a.yaml", Shop.Orders))
        .Where(finding => finding.Id == "KW4047");

    private static string Application(string path) =>
        $"apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {{ name: x }}\nspec: {{ source: {{ repoURL: '{Repository}', path: {path} }} }}\n";
}
