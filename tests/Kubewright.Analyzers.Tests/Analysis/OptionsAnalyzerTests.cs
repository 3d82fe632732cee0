using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Analysis;

public sealed class OptionsAnalyzerTests
{
    private const string Path = "/shop/k8s/service.yaml";

    private static readonly ManifestProject Shop = ManifestProject.Of(("/shop/k8s/deployment.yaml", Manifests.Deployment), (Path, Manifests.Service));

    [Theory]
    [InlineData("KubewrightClosedWorld", "yes", "The property KubewrightClosedWorld is 'yes', but must be true or false; it is ignored")]
    [InlineData("KubewrightReportsManifests", "1", "The property KubewrightReportsManifests is '1', but must be true or false; it is ignored")]
    [InlineData("KubewrightEnableDefaultItems", "no", "The property KubewrightEnableDefaultItems is 'no', but must be true or false; it is ignored")]
    [InlineData("KubewrightOwnsSharedManifests", "me", "The property KubewrightOwnsSharedManifests is 'me', but must be true or false; it is ignored")]
    [InlineData("KubewrightKubernetesVersion", "latest",
        "The property KubewrightKubernetesVersion is 'latest', but must be a version such as 1.36; it is ignored")]
    [InlineData("KubewrightNodePortRange", "30000",
        "The property KubewrightNodePortRange is '30000', but must be a range of ports such as 30000-32767; it is ignored")]
    [InlineData("KubewrightNodePortRange", "32767-30000",
        "The property KubewrightNodePortRange is '32767-30000', but must be a range of ports such as 30000-32767; it is ignored")]
    [InlineData("KubewrightNodePortRange", "30000-70000",
        "The property KubewrightNodePortRange is '30000-70000', but must be a range of ports such as 30000-32767; it is ignored")]
    [InlineData("KubewrightServiceClusterIPRange", "10.96.0.0", "The property KubewrightServiceClusterIPRange is '10.96.0.0', but must be a range of addresses "
        + "such as 10.96.0.0/16, or one of each IP family with a comma between them; it is ignored")]
    [InlineData("KubewrightServiceClusterIPRange", "10.96.0.0/16,10.97.0.0/16", "The property KubewrightServiceClusterIPRange is '10.96.0.0/16,10.97.0.0/16', "
        + "but must be a range of addresses such as 10.96.0.0/16, or one of each IP family with a comma between them; it is ignored")]
    [InlineData("KubewrightServiceClusterIPRange", "10.96.0.0/33", "The property KubewrightServiceClusterIPRange is '10.96.0.0/33', but must be a range of "
        + "addresses such as 10.96.0.0/16, or one of each IP family with a comma between them; it is ignored")]
    public async Task Property_ThatIsNotUnderstood(string property, string value, string message) =>
        AssertProblem(message, await Shop.With(property, value).AnalyzeAsync());

    [Theory]
    [InlineData("KubewrightClosedWorld", "false")]
    [InlineData("KubewrightClosedWorld", "")]
    [InlineData("KubewrightReportsManifests", "True")]
    [InlineData("KubewrightKubernetesVersion", "1.31")]
    [InlineData("KubewrightKubernetesVersion", "v1.31.4")]
    [InlineData("KubewrightNodePortRange", "20000-22767")]
    [InlineData("KubewrightNodePortRange", " 30000 - 30000 ")]
    [InlineData("KubewrightServiceClusterIPRange", "10.96.0.0/16")]
    [InlineData("KubewrightServiceClusterIPRange", "fd00:10:96::/108, 10.96.0.0/16")]
    public async Task Property_ThatIsUnderstood(string property, string value) => Assert.Empty(await Shop.With(property, value).AnalyzeAsync());

    [Fact]
    public async Task External_ThatNoManifestNames()
    {
        var diagnostic = Assert.Single(await Shop.With("_KubewrightExternals", "Secret/db-password|Secret/*").AnalyzeAsync(),
            one => one.GetMessage().Contains("db"));
        Assert.Equal(("KW4060", DiagnosticSeverity.Info), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal("'Secret/db-password' is declared as external, but no manifest needs it from elsewhere", diagnostic.GetMessage());
        Assert.Equal(Location.None, diagnostic.Location);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Secret/db-password")]
    [InlineData("Secret/db-*")]
    public async Task External_ThatAManifestNames(string externals) => Assert.DoesNotContain(
        await ManifestProject.Of(
            ("/shop/k8s/deployment.yaml", Manifests.Deployment.Replace("image: shop/orders", "envFrom: [{ secretRef: { name: db-password } }]\n"
            + "          image: shop/orders", StringComparison.Ordinal)), (Path, Manifests.Service)).With("_KubewrightExternals", externals).AnalyzeAsync(),
        one => one.Id is "KW4060");

    [Fact]
    public async Task Namespace_ThatCannotBeOne() => AssertProblem(
        "The metadata Namespace is 'My Shop', but must be the name of a namespace: lower-case letters, digits and '-'; it is ignored",
        await Shop.With(Path, "KubewrightNamespace", "My Shop").AnalyzeAsync());

    [Fact]
    public async Task EditorConfigSeverity_ThatIsNone() => AssertProblem(
        "The .editorconfig key kubewright_severity.KW2001 is 'loud', but must be none, silent, suggestion, warning or error; it is ignored",
        await (Shop with { EditorConfig = Shop.EditorConfig.Add("kubewright_severity.KW2001", "loud") }).AnalyzeAsync());

    [Fact]
    public async Task EditorConfigKey_OfARuleThatIsNone() => AssertProblem(
        "The .editorconfig key kubewright_severity.KW0000 names no rule; it is ignored",
        await (Shop with { EditorConfig = Shop.EditorConfig.Add("kubewright_severity.KW0000", "none") }).AnalyzeAsync());

    [Fact]
    public async Task EditorConfigKeyOfCode_OfARuleThatIsNone() => AssertProblem(
        "The .editorconfig key kubewright_severity.KW0000 names no rule; it is ignored",
        await (Shop with { CodeEditorConfig = Shop.CodeEditorConfig.Add("kubewright_severity.KW0000", "none") }).AnalyzeAsync());

    [Fact]
    public async Task WrittenManifests_OfAKindThatIsNone() => AssertProblem(
        "The property KubewrightWriteManifests is 'everything', but must be attributes, all, kustomize or false; it is ignored",
        await Shop.With("KubewrightWriteManifests", "everything").AnalyzeAsync());

    /// <summary>One problem, though the project has two files.</summary>
    private static void AssertProblem(string message, IEnumerable<Diagnostic> diagnostics)
    {
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("KW9003", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(Location.None, diagnostic.Location);
        Assert.Equal(message, diagnostic.GetMessage());
    }
}
