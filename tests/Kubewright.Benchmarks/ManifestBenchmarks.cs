using BenchmarkDotNet.Attributes;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Benchmarks;

/// <summary>Text to nodes, nodes to graph, graph to findings: each stage alone, to see that each grows with the number of manifests.</summary>
[MemoryDiagnoser]
public class ManifestBenchmarks
{
    private string[] _texts = [];
    private ManifestInput[] _inputs = [];
    private ManifestGraph _graph = ManifestGraph.Create([]);
    private ManifestInput[] _missing = [];
    private ManifestInput[] _references = [];

    [Params(1, 100, 2000)]
    public int Manifests { get; set; }

    [GlobalSetup(Targets = [nameof(Parse), nameof(Link), nameof(Check), nameof(Everything)])]
    public void Setup()
    {
        _texts = [.. Enumerable.Range(0, Manifests).Select(SyntheticManifests.Create)];
        _inputs = Parse();
        _graph = ManifestGraph.Create(_inputs);
    }

    [GlobalSetup(Target = nameof(LinkAndCheckMisses))]
    public void SetupMisses() =>
        _missing = Parse([.. Enumerable.Range(0, Manifests).Select(i => SyntheticManifests.WithoutPods(SyntheticManifests.Create(i)))]);

    [GlobalSetup(Target = nameof(LinkAndCheckReferences))]
    public void SetupReferences() => _references = Parse([.. Enumerable.Range(0, Manifests).Select(SyntheticManifests.WithReferences)]);

    [Benchmark]
    public ManifestInput[] Parse() => Parse(_texts);

    [Benchmark]
    public ManifestGraph Link() => ManifestGraph.Create(_inputs);

    [Benchmark]
    public int Check() => Checker.CheckAll(_graph).Count();

    [Benchmark]
    public int Everything() => Checker.CheckAll(ManifestGraph.Create(Parse())).Count();

    /// <summary>Every Service misses its pods by a letter, so that for each the nearest workload is looked for.</summary>
    [Benchmark]
    public int LinkAndCheckMisses() => Checker.CheckAll(ManifestGraph.Create(_missing)).Count();

    /// <summary>
    /// Every workload names a ConfigMap, a Secret with a key, a claim and an account that are there, and as many that a misspelling keeps away.
    /// </summary>
    [Benchmark]
    public int LinkAndCheckReferences() => Checker.CheckAll(ManifestGraph.Create(_references)).Count();

    private static ManifestInput[] Parse(string[] texts) =>
        [.. texts.Select((text, i) => new ManifestInput(ManifestReader.Read(new SourceFile($"/k8s/app-{i}.yaml", text))))];
}
