using System.Text.Json;
using Kubewright.Core;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Conformance.Tests;

/// <summary>Checks the folders that Kubernetes has judged and lays its verdicts beside the findings.</summary>
internal static class JudgedDocuments
{
    /// <summary>What is known of the cluster that gave the verdicts.</summary>
    private static readonly CheckOptions Cluster =
        new() { ServiceClusterIPRange = ServiceClusterIPRange.TryParse("10.96.0.0/16", out var range) ? range : throw new InvalidOperationException() };

    /// <summary>All documents of the conformance cases.</summary>
    public static IEnumerable<JudgedDocument> OfConformance()
    {
        foreach (var folder in Directory.GetDirectories(SharedFolder.Require("conformance/dev")).Order(StringComparer.Ordinal))
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
            var files = Directory.GetFiles(folder).Where(IsManifest).Order(StringComparer.Ordinal);
            foreach (var document in Judge(Path.GetFileName(folder), folder, files, expected.RootElement))
            {
                yield return document;
            }
        }
    }

    /// <summary>All judged documents of the real repositories, each repository checked as a whole.</summary>
    public static IEnumerable<JudgedDocument> OfCorpus()
    {
        var corpus = SharedFolder.Require("corpus");
        foreach (var path in Directory.GetFiles(Path.Combine(corpus, "_expected", "kubernetes"), "*.json").Order(StringComparer.Ordinal))
        {
            var repository = Path.GetFileNameWithoutExtension(path);
            var root = Path.Combine(corpus, repository);
            var files = Directory.GetFiles(root, "*", SearchOption.AllDirectories).Where(IsManifest).Order(StringComparer.Ordinal);
            var graph = ManifestGraph.Create(files.Select(Read), Cluster);
            var findings = Checker.CheckAll(graph).ToLookup(finding => finding.Span.File.Path);
            using var expected = JsonDocument.Parse(File.ReadAllText(path));
            foreach (var folder in expected.RootElement.GetProperty("folders").EnumerateArray())
            {
                var name = folder.GetProperty("folder").GetString()!;
                foreach (var document in Judge(repository + "/" + name, Path.Combine(root, name), graph, findings, folder.GetProperty("result")))
                {
                    yield return document;
                }
            }
        }
    }

    /// <summary>All findings in the real repositories.</summary>
    public static IEnumerable<Finding> FindingsOfCorpus() =>
        from root in Directory.GetDirectories(SharedFolder.Require("corpus"))
        where !Path.GetFileName(root).StartsWith('_')
        let files = Directory.GetFiles(root, "*", SearchOption.AllDirectories).Where(IsManifest).Order(StringComparer.Ordinal)
        from finding in Checker.CheckAll(ManifestGraph.Create(files.Select(Read), Cluster))
        select finding;

    private static IEnumerable<JudgedDocument> Judge(string name, string folder, IEnumerable<string> files, JsonElement expected)
    {
        var graph = ManifestGraph.Create(files.Select(Read), Cluster);
        return Judge(name, folder, graph, Checker.CheckAll(graph).ToLookup(finding => finding.Span.File.Path), expected);
    }

    private static IEnumerable<JudgedDocument> Judge(
        string name,
        string folder,
        ManifestGraph graph,
        ILookup<string, Finding> findings,
        JsonElement expected)
    {
        var files = graph.Sets.SelectMany(set => set.Inputs).ToDictionary(input => input.File.File.Path, input => input.File);
        var unresolved = WithUnresolvedPorts(expected);
        foreach (var (place, verdict) in expected.GetProperty("documents").EnumerateArray().Index())
        {
            var path = Path.GetFullPath(Path.Combine(folder, verdict.GetProperty("file").GetString()!));
            if (!files.TryGetValue(path, out var file) || graph.SetOf(file.File).IsPatch(file.File))
            {
                // The corpus leaves out files that hold keys; what a kustomization lists as a patch is not an object of its own.
                continue;
            }

            var documents = file.Documents.Where(document => document.State != YamlDocumentState.Empty).ToList();
            var document = documents.ElementAtOrDefault(verdict.GetProperty("index").GetInt32());
            if (document is null)
            {
                continue;
            }

            var node = document.Root as YamlMapping;
            var span = document.Span;
            if (verdict.TryGetProperty("item", out var item) && item.ValueKind == JsonValueKind.Number && node?["items"] is YamlSequence items)
            {
                node = items.Items[item.GetInt32()] as YamlMapping;
                span = items.Items[item.GetInt32()].Span;
            }

            yield return new JudgedDocument(
                $"{name} {file.File.Name}#{verdict.GetProperty("index").GetInt32()}",
                span,
                node,
                document.State,
                verdict.Clone(),
                unresolved.Contains(place),
                [.. findings[path].Where(finding => finding.Span.Start >= span.Start && finding.Span.Start <= span.End)]);
        }
    }

    /// <summary>The places in <c>documents</c> of the Services of which some matched pod lacks a port.</summary>
    private static HashSet<int> WithUnresolvedPorts(JsonElement expected) =>
    [
        .. from service in expected.GetProperty("services").EnumerateArray()
           from match in service.GetProperty("matches").EnumerateArray()
           from port in match.GetProperty("ports").EnumerateArray()
           where port.GetProperty("resolved").ValueKind == JsonValueKind.Null
           select service.GetProperty("document").GetInt32(),
    ];

    private static bool IsManifest(string path) =>
        Path.GetFileName(path) != "expected.json" && Path.GetExtension(path) is ".yaml" or ".yml" or ".json";

    private static ManifestInput Read(string path) =>
        new(ManifestReader.Read(new SourceFile(Path.GetFullPath(path), File.ReadAllText(path))));
}
