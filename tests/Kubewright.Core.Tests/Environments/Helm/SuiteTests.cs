using System.Text.Json;
using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Helm;
using Kubewright.Core.Environments.Helm.Rendering;
using Kubewright.Core.Environments.Helm.Values;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Environments.Helm;

/// <summary>Charts with what Helm's own engine gave for them, beside the repository; a clone that does not have them tests nothing here.</summary>
public class SuiteTests
{
    private static readonly string Folder = RepositoryFolder.Shared("helm");

    [Fact]
    public void Charts_AreRenderedOrRefusedAsHelmDoes()
    {
        var differences = new List<string>();
        foreach (var at in Cases())
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(at, "case.json")));
            var root = json.RootElement;
            if (root.GetProperty("deterministic").ValueKind == JsonValueKind.False)
            {
                continue;
            }

            var chart = Render(at, root.GetProperty("args"));
            if (root.GetProperty("ok").GetBoolean())
            {
                var expected = File.ReadAllText(Path.Combine(at, "expected.yaml"));
                if (chart.Error is { } error || !Trees(expected).SequenceEqual(Trees(chart.Text)))
                {
                    differences.Add($"{Path.GetFileName(at)}: {chart.Error?.Message}");
                }
            }
            else if (!IsSameRefusal(chart.Error, root.GetProperty("error").GetString()!))
            {
                differences.Add($"{Path.GetFileName(at)}: {chart.Error?.Message ?? "not refused"}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>No scalar leads to a leaf that changing it alone shows not to matter.</summary>
    [Fact]
    public void Origins_LeadToLeavesThatDriveTheScalar()
    {
        var wrong = new List<string>();
        foreach (var at in Cases().Where(at => File.Exists(Path.Combine(at, "provenance.json"))))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(at, "case.json")));
            var truth = DrivingLeaves.Read(at);
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var rendered in Render(at, json.RootElement.GetProperty("args")).Rendering.Objects)
            {
                counts[rendered.DefaultBy] = counts.GetValueOrDefault(rendered.DefaultBy) + 1;
                wrong.AddRange(
                    truth.Contradictions(rendered, $"{rendered.DefaultBy}#{counts[rendered.DefaultBy] - 1}").Select(one => $"{Path.GetFileName(at)}: {one}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Cases() => Directory.Exists(Folder)
        ? Directory.EnumerateDirectories(Folder).Where(at => File.Exists(Path.Combine(at, "case.json"))).Order(StringComparer.Ordinal)
        : [];

    /// <summary>The whole text but for problems of YAML, of which the place must be near and the words may differ.</summary>
    private static bool IsSameRefusal(ChartError? error, string expected)
    {
        if (error is null)
        {
            return false;
        }

        expected = expected.Replace("\n\nUse --debug flag to render out invalid YAML", "", StringComparison.Ordinal);
        var yaml = expected.IndexOf("yaml: line", StringComparison.Ordinal);
        return yaml < 0 ? "Error: " + error.Message == expected : ("Error: " + error.Message).StartsWith(expected[..yaml], StringComparison.Ordinal);
    }

    private static RenderedChart Render(string at, JsonElement args)
    {
        string[] List(string name) => args.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(one => one.GetString()!)]
            : [];
        string? Text(string name) => args.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text ? text : null;
        bool Flag(string name) => args.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
        string? Read(string path) => File.Exists(Path.Combine(at, path)) ? File.ReadAllText(Path.Combine(at, path)) : null;
        return HelmRenderer.Render(new FolderFiles(at), "chart", new ChartRelease
        {
            Name = Text("release") ?? "release",
            Namespace = Text("namespace") ?? "default",
            KubeVersion = Text("kubeVersion"),
            ApiVersions = [.. List("apiVersions")],
            IncludeCrds = Flag("includeCrds"),
            IsUpgrade = Flag("isUpgrade"),
            Values = new ReleaseValues
            {
                Files = [.. List("valuesFiles").Select(path => new SourceFile(path, Read(path)!))],
                SetJson = [.. List("setJson")],
                Set = [.. List("set")],
                SetString = [.. List("setString")],
                SetFile = [.. List("setFile")],
                SetLiteral = [.. List("setLiteral")],
                ReadFile = Read,
            },
        });
    }

    private static IEnumerable<string> Trees(string text) => YamlReader.Read(new SourceFile("kustomization.yaml", text))
        .Where(document => document.Root is YamlMapping).Select(document => Tree(document.Root!));

    private static string Tree(YamlNode node) => node switch
    {
        YamlMapping mapping => "{" + string.Join(",", mapping.Entries.Where(entry => !entry.IsOverridden).OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => entry.Name + ":" + Tree(entry.Value))) + "}",
        YamlSequence sequence => "[" + string.Join(",", sequence.Items.Select(Tree)) + "]",
        YamlScalar scalar => $"{scalar.Type}({scalar.Value})",
        _ => "",
    };

    private sealed class FolderFiles(string root) : IEnvironmentFiles
    {
        private readonly Dictionary<string, SourceFile> _texts = new(StringComparer.Ordinal);

        public SourceFile? FindText(string path)
        {
            if (!_texts.TryGetValue(path, out var file) && File.Exists(Path.Combine(root, path)))
            {
                _texts[path] = file = new SourceFile(path, File.ReadAllText(Path.Combine(root, path)));
            }

            return file;
        }

        public byte[]? FindBytes(string path) => File.Exists(Path.Combine(root, path)) ? File.ReadAllBytes(Path.Combine(root, path)) : null;

        public bool IsDirectory(string path) => Directory.Exists(Path.Combine(root, path));

        public IEnumerable<string> FilesBelow(string directory) => Directory.EnumerateFiles(Path.Combine(root, directory), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }
}
