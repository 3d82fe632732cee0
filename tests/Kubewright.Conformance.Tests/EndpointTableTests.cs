using System.Text.Json;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Conformance.Tests;

/// <summary>The endpoint tables of the graph against those of Kubernetes' own EndpointSlice controller.</summary>
public class EndpointTableTests
{
    [SkippableFact]
    public void TablesAreThoseOfTheController()
    {
        var differences = new List<string>();
        foreach (var folder in Directory.GetDirectories(SharedFolder.Require("conformance/dev")).Order(StringComparer.Ordinal))
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
            var want = Expected(expected.RootElement);
            var have = Actual(folder);
            differences.AddRange(want.Except(have).Select(line => $"{Path.GetFileName(folder)}: not found: {line}"));
            differences.AddRange(have.Except(want).Select(line => $"{Path.GetFileName(folder)}: not so: {line}"));
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static List<string> Expected(JsonElement result)
    {
        var documents = result.GetProperty("documents").EnumerateArray().ToList();
        string Place(JsonElement owner) => documents[owner.GetProperty("document").GetInt32()] is var document && document.TryGetProperty("item", out var item)
            ? $"{document.GetProperty("file")}#{document.GetProperty("index")}.{item}"
            : $"{document.GetProperty("file")}#{document.GetProperty("index")}";

        var lines = new List<string>();
        foreach (var service in result.GetProperty("services").EnumerateArray())
        {
            var head = $"{Place(service)} {service.GetProperty("namespace").GetString()}/{service.GetProperty("name").GetString()}";
            lines.Add($"{head} {service.GetProperty("type").GetString()}{(service.GetProperty("headless").GetBoolean() ? " headless" : "")}");
            foreach (var match in service.GetProperty("matches").EnumerateArray())
            {
                var workload = $"{head} -> {Place(match)} {match.GetProperty("kind").GetString()} {match.GetProperty("name").GetString()}";
                lines.Add(workload
                    + (match.TryGetProperty("replicas", out var replicas) ? $" replicas {replicas}" : "")
                    + (IsTrue(match, "viaControllerLabels") ? " via controller" : "")
                    + (IsTrue(match, "onlySomePods") ? " only some" : ""));
                foreach (var port in match.GetProperty("ports").EnumerateArray())
                {
                    lines.Add($"{workload} "
                        + $"[{port.GetProperty("servicePort")}] {port.GetProperty("resolved").GetRawText()} "
                        + $"{IsTrue(port, "declared")} {port.GetProperty("container").GetString()}");
                }
            }
        }

        return lines;
    }

    private static List<string> Actual(string folder)
    {
        var inputs = Directory.GetFiles(folder)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml" or ".json" && Path.GetFileName(file) != "expected.json")
            .Order(StringComparer.Ordinal)
            .Select(file => new ManifestInput(ManifestReader.Read(new SourceFile(file, File.ReadAllText(file)))))
            .ToList();
        var graph = ManifestGraph.Create(inputs);
        string Place(Resource resource)
        {
            var input = inputs.Single(one => ReferenceEquals(one.File.File, resource.File));
            var index = input.File.Documents.Where(document => document.State != YamlDocumentState.Empty).ToList().IndexOf(resource.Document);
            var item = resource.Document.Root is YamlMapping list && list["items"] is YamlSequence items && !ReferenceEquals(list, resource.Node)
                ? "." + items.Items.IndexOf(resource.Node) : "";
            return $"{resource.File.Name}#{index}{item}";
        }

        var lines = new List<string>();
        foreach (var table in graph.EndpointTables)
        {
            var service = table.Service;
            var head = $"{Place(service)} {graph.SetOf(service).NamespaceOf(service).Name}/{service.Metadata.Name.Or("")}";
            lines.Add($"{head} {(service.TypeField.Or("") is { Length: > 0 } type ? type : "ClusterIP")}{(service.IsHeadless ? " headless" : "")}");
            foreach (var match in table.Matches)
            {
                var workload = $"{head} -> {Place(match.Workload)} {match.Workload.Kind} {match.Workload.Name}";
                lines.Add(workload
                    + (match.Workload.Replicas is { } replicas ? $" replicas {replicas}" : "")
                    + (match.ViaControllerLabels ? " via controller" : "")
                    + (match.OnlySomePods ? " only some" : ""));
                for (var i = 0; i < match.Ports.Length; i++)
                {
                    var port = match.Ports[i];
                    lines.Add($"{workload} [{i}] {port.Number?.ToString() ?? "null"} {port.Container is not null} {port.Container?.Name.Or("")}");
                }
            }
        }

        return lines;
    }

    private static bool IsTrue(JsonElement element, string property) => element.TryGetProperty(property, out var value)
        && value.ValueKind == JsonValueKind.True;
}
