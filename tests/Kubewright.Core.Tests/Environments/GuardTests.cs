using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Helm;
using Kubewright.Core.Environments.Helm.Rendering;
using Kubewright.Core.Environments.Kustomize;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Environments;

/// <summary>A file that cannot be had costs the environment that needs it, and no other: each kind of file with a planted exception.</summary>
public sealed class GuardTests
{
    private const string ConfigMap = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop }\ndata: { a: b }\n";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["base/kustomization.yaml"] = "resources: [shop.yaml]\n",
        ["base/shop.yaml"] = ConfigMap,
        ["over/kustomization.yaml"] =
            "resources: [../base]\npatches: [{ path: patch.yaml }]\nconfigMapGenerator: [{ name: more, files: [more.txt], envs: [more.env] }]\n",
        ["over/patch.yaml"] = ConfigMap,
        ["over/more.txt"] = "x",
        ["over/more.env"] = "a=b\n",
        ["else/kustomization.yaml"] = "resources: [missing.yaml]\n",
        ["chart/Chart.yaml"] = "apiVersion: v2\nname: shop\nversion: 1.0.0\n",
        ["chart/values.yaml"] = "a: b\n",
        ["chart/templates/shop.yaml"] = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop }\ndata: { a: {{ .Values.a }} }\n",
        ["chart/templates/_helpers.tpl"] = "{{- define \"x\" }}{{ end }}",
    };

    [Theory]
    [InlineData("over/kustomization.yaml", "over/kustomization.yaml")]
    [InlineData("base/kustomization.yaml", "over/kustomization.yaml")]
    [InlineData("base/shop.yaml", "over/kustomization.yaml")]
    [InlineData("over/patch.yaml", "over/kustomization.yaml")]
    [InlineData("over/more.txt", "over/kustomization.yaml")]
    [InlineData("over/more.env", "over/kustomization.yaml")]
    public void Kustomization_ThatFails_IsAFailureOfItsOwn(string path, string place)
    {
        var rendering = KustomizeRenderer.Render(new FailingFiles(path), "over");

        Failed(rendering, "Kubewright failed to render the kustomization: InvalidOperationException: planted", place);
        Assert.Equal(path.StartsWith("base/", StringComparison.Ordinal), KustomizeRenderer.Render(new FailingFiles(path), "base").Problems.Any());
    }

    [Theory]
    [InlineData("chart/Chart.yaml", "chart/Chart.yaml")]
    [InlineData("chart/values.yaml", "chart/Chart.yaml")]
    [InlineData("chart/templates/shop.yaml", "chart/Chart.yaml")]
    [InlineData("chart/templates/_helpers.tpl", "chart/Chart.yaml")]
    public void Chart_ThatFails_IsAFailureOfItsOwn(string path, string place)
    {
        var rendering = HelmRenderer.Render(new FailingFiles(path), "chart", new ChartRelease()).Rendering;

        Failed(rendering, "Kubewright failed to render the chart: InvalidOperationException: planted", place);
        Assert.Empty(KustomizeRenderer.Render(new FailingFiles(path), "over").Problems);
    }

    [Fact]
    public void WithoutAFailure_AllOfThemAreRendered()
    {
        Assert.Empty(KustomizeRenderer.Render(new FailingFiles(""), "over").Problems);
        Assert.Empty(HelmRenderer.Render(new FailingFiles(""), "chart", new ChartRelease()).Rendering.Problems);
    }

    /// <summary>What is found of the others is found none the less, and the failure is KW9001 where it happened.</summary>
    [Theory]
    [InlineData("base/kustomization.yaml", "over/kustomization.yaml")]
    [InlineData("base/shop.yaml", "over/kustomization.yaml")]
    [InlineData("over/patch.yaml", "over/kustomization.yaml")]
    [InlineData("over/more.txt", "over/kustomization.yaml")]
    public void Check_ReportsTheFailure_AndWhatIsWrongElsewhere(string path, string place)
    {
        var files = new FailingFiles(path);
        var inputs = Files.Keys.Where(name => name.EndsWith(".yaml", StringComparison.Ordinal) && name != path
            && !name.StartsWith("chart/", StringComparison.Ordinal)).Select(name => new ManifestInput(ManifestReader.Read(files.FindText(name)!))).ToList();

        var environments = EnvironmentFinder.Find(files, "").All.Where(one => one.Kind == EnvironmentKind.Kustomization).ToList();
        var deployed = DeployedEnvironments.Find([new CheckedFiles(inputs.Select(input => input.File.File), files)]);
        var found = Checker.CheckEnvironments(ManifestGraph.Create(inputs, deployed: deployed)).ToList();

        Assert.Superset(new HashSet<string> { "else", "over" }, environments.Select(one => one.Directory).ToHashSet());
        var failure = Assert.Single(found, finding => finding.Id == "KW9001" && finding.Span.File.Path == place);
        Assert.Equal("Kubewright failed to render the kustomization: InvalidOperationException: planted", failure.Message);
        Assert.Contains(found, finding => finding.Id == "KW5401" && finding.Span.File.Path == "else/kustomization.yaml");
    }

    private static void Failed(Rendering rendering, string message, string place)
    {
        var problem = Assert.Single(rendering.Problems);
        Assert.Equal((message, true, place), (problem.Message, problem.IsFailure, problem.Span?.File.Path));
        Assert.True(rendering is { IsPartial: true, IsRefused: false });
    }

    /// <summary>Files of which one makes its reader fail.</summary>
    private sealed class FailingFiles(string failing) : IEnvironmentFiles
    {
        private readonly RepositoryFiles _files = new(Files.Select(file => new SourceFile(file.Key, file.Value)));

        public SourceFile? FindText(string path) => _files.FindText(Read(path));

        public byte[]? FindBytes(string path) => _files.FindBytes(Read(path));

        public bool IsDirectory(string path) => _files.IsDirectory(path);

        public IEnumerable<string> FilesBelow(string directory) => _files.FilesBelow(directory);

        private string Read(string path) => path == failing ? throw new InvalidOperationException("planted") : path;
    }
}
