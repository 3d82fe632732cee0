using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Kustomize;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Environments.Kustomize;

/// <summary>Rendering is bounded against hostile kustomizations, asks for nothing outside of the root, runs nothing and never uses the network.</summary>
public class BoundsTests
{
    private const string ConfigMap = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: b}\n";

    [Fact]
    public void Depth_IsBounded()
    {
        var files = Enumerable.Range(0, 200).Select(i => new SourceFile($"l{i}/kustomization.yaml", $"resources: [../l{i + 1}]\n"))
            .Append(new SourceFile("l200/kustomization.yaml", "configMapGenerator: [{name: a}]"));

        Assert.True(Assert.Single(KustomizeRenderer.Render(new RepositoryFiles(files), "l0").Problems).IsUnknowable);
    }

    [Fact]
    public void Kustomizations_ThatUseEachOtherInACircle_AreRefused() => Assert.False(Assert.Single(KustomizeRenderer.Render(
        new RepositoryFiles([new SourceFile("a/kustomization.yaml", "resources: [../b]"), new SourceFile("b/kustomization.yaml", "resources: [../a]")]),
        "a").Problems).IsUnknowable);

    [Fact]
    public void Output_IsBoundedWhereAliasesDoubleThemselves()
    {
        var bomb = "a0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));
        var rendering = KustomizeRenderer.Render(
            new RepositoryFiles([new SourceFile("kustomization.yaml", "resources: [a.yaml]"), new SourceFile("a.yaml", ConfigMap + bomb)]), "");

        Assert.NotEmpty(rendering.Problems);
    }

    [Theory]
    [InlineData("replacements:\n- source: {kind: ConfigMap, name: a, fieldPath: data.a}\n  targets:\n"
        + "  - {select: {kind: ConfigMap}, fieldPaths: [data.a], options: {delimiter: '', index: 0}}\n")]
    [InlineData("vars:\n- {name: A, objref: {kind: ConfigMap, name: a, apiVersion: v1}, fieldref: {fieldpath: data.a}}\nconfigurations: [vars.yaml]\n")]
    public void Steps_AreBoundedWhereValuesGrow(string fields)
    {
        // Each kustomization of twenty repeats the value of the one below it a hundred times.
        var grown = string.Concat(Enumerable.Repeat("$(A)", 100));
        var files = Enumerable.Range(0, 20).Select(i => new SourceFile(
                $"l{i}/kustomization.yaml", (i == 19 ? "resources: [a.yaml]\n" : $"resources: [../l{i + 1}]\n") + fields))
            .Concat(Enumerable.Range(0, 20).Select(i => new SourceFile($"l{i}/vars.yaml", "varReference: [{path: data, kind: ConfigMap}]\n")))
            .Append(new SourceFile("l19/a.yaml", ConfigMap.Replace("a: b", $"a: '{grown}'", StringComparison.Ordinal)));

        var rendering = KustomizeRenderer.Render(new RepositoryFiles(files), "l0");

        Assert.All(rendering.Objects, one => Assert.InRange(RenderedYaml.Write([one], sortsKeys: false).Length, 0, 20_000_000));
    }

    [Fact]
    public void Cancellation_EndsARendering()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => KustomizeRenderer.Render(
            new RepositoryFiles([new SourceFile("kustomization.yaml", "configMapGenerator: [{name: a}]")]), "", cancelled.Token));
    }

    [Theory]
    [InlineData("resources: [/etc/passwd, ../../x.yaml, 'https://example.com/a.yaml', 'git::https://example.com/r//d?ref=v1', 'file:///etc/passwd']")]
    [InlineData("configMapGenerator: [{name: a, files: [../../../etc/passwd], envs: [/etc/environment]}]")]
    [InlineData("patches: [{path: ../../../etc/passwd}]")]
    [InlineData("crds: [../../crd.json]\nconfigurations: [/etc/c.yaml]\nopenapi: {path: ../../o.json}")]
    [InlineData("replacements: [{path: ../../r.yaml}]")]
    [InlineData("components: [../../../c]\nbases: [/b]")]
    [InlineData("helmCharts: [{name: x, repo: 'https://example.com'}]\nhelmGlobals: {chartHome: /charts}")]
    [InlineData("generators: [g.yaml]\ntransformers: [g.yaml]\nvalidators: [g.yaml]")]
    public void Nothing_IsAskedForOutsideOfTheRoot(string fields)
    {
        var files = new Asked(
            new SourceFile("over/kustomization.yaml", fields + "\n"),
            new SourceFile("over/g.yaml", "apiVersion: x/v1\nkind: Run\nmetadata:\n  name: r\n  annotations:\n    config.kubernetes.io/function: |\n"
                + "      exec: {path: /bin/sh}\n      container: {image: x}\n"));

        var rendering = KustomizeRenderer.RenderWhatCanBe(files, "over");

        Assert.NotEmpty(rendering.Problems);
        Assert.All(files.Paths, path => Assert.False(path.StartsWith("..", StringComparison.Ordinal) || path.StartsWith('/'), path));
    }

    /// <summary>Files that remember what they are asked for.</summary>
    private sealed class Asked(params SourceFile[] files) : IEnvironmentFiles
    {
        private readonly RepositoryFiles _files = new(files);

        public List<string> Paths { get; } = [];

        public SourceFile? FindText(string path) => _files.FindText(Noted(path));

        public byte[]? FindBytes(string path) => _files.FindBytes(Noted(path));

        public bool IsDirectory(string path) => _files.IsDirectory(Noted(path));

        public IEnumerable<string> FilesBelow(string directory) => _files.FilesBelow(Noted(directory));

        private string Noted(string path)
        {
            Paths.Add(path);
            return path;
        }
    }
}
