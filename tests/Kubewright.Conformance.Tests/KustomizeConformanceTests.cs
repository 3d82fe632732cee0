using System.Text.Json;
using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Kustomize;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Environments;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Conformance.Tests;

/// <summary>What kustomize itself makes of kustomizations (the folder <c>../shared/kustomize</c>; where it is absent the test is skipped).</summary>
public sealed class KustomizeConformanceTests
{
    [SkippableFact]
    public void EveryCase_IsRenderedOrRefusedAsKustomizeDoes()
    {
        var different = new List<string>();
        foreach (var folder in Directory.GetDirectories(SharedFolder.Require("kustomize")).Where(folder => File.Exists(Path.Combine(folder, "case.json"))))
        {
            using var description = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "case.json")));
            var path = SourcePath.Normalize(description.RootElement.GetProperty("path").GetString()!);
            var isAccepted = description.RootElement.GetProperty("ok").GetBoolean();
            var rendering = KustomizeRenderer.Render(new FolderFiles(Path.Combine(folder, "input")), path);
            var rendered = Summary(RenderedYaml.Write(rendering.Objects, sortsKeys: true));
            var isEqual = isAccepted == rendering.Problems.IsEmpty
                && (!isAccepted || rendered == Summary(File.ReadAllText(Path.Combine(folder, "expected.yaml"))));
            if (!isEqual)
            {
                different.Add(Path.GetFileName(folder) + ": " + string.Join(", ", rendering.Problems.Select(problem => problem.Message)));
            }
        }

        Assert.Empty(different);
    }

    /// <summary>
    /// An error of the rules about kustomizations where kustomize refuses, and nowhere else. What needs the network or a plugin is refused on this machine
    /// only, and a directory without a kustomization has no place to report at.
    /// </summary>
    [SkippableFact]
    public void EveryCase_HasAnErrorExactlyWhereKustomizeRefuses()
    {
        var different = new List<string>();
        foreach (var folder in Directory.GetDirectories(SharedFolder.Require("kustomize")).Where(folder => File.Exists(Path.Combine(folder, "case.json"))))
        {
            using var description = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "case.json")));
            var path = SourcePath.Normalize(description.RootElement.GetProperty("path").GetString()!);
            var isAccepted = description.RootElement.GetProperty("ok").GetBoolean();
            var rendering = KustomizeRenderer.Render(new FolderFiles(Path.Combine(folder, "input")), path);
            var findings = Checker.Check(
                ManifestGraph.Create([]), new RenderedKustomizations([rendering]), new SourceFile("", "").All, KustomizationRules.OfRenderings);
            var isError = findings.Any(finding => finding.Severity == Severity.Error);
            var isPlaced = rendering.Problems.Any(problem => !problem.IsUnknowable && problem.Span is not null);
            if (isAccepted ? isError : isError != isPlaced)
            {
                different.Add($"{Path.GetFileName(folder)}: {string.Join(", ", findings.Select(finding => finding.Message))}");
            }
        }

        Assert.Empty(different);
    }

    /// <summary>What a text says, whatever the order of keys. By this name it is not taken for a template.</summary>
    private static string Summary(string text) => string.Join(
        "\n",
        YamlReader.Read(new SourceFile("kustomization.yaml", text)).Where(document => document.Root is not null).Select(document => Summary(document.Root!)));

    private static string Summary(YamlNode node) => node switch
    {
        YamlMapping mapping => "{" + string.Join(
            ", ", mapping.Entries.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => entry.Name + ": " + Summary(entry.Value))) + "}",
        YamlSequence sequence => "[" + string.Join(", ", sequence.Items.Select(Summary)) + "]",
        _ => $"{((YamlScalar)node).Type} {JsonSerializer.Serialize(((YamlScalar)node).Value)}",
    };

    private sealed class FolderFiles(string root) : IEnvironmentFiles
    {
        private readonly Dictionary<string, SourceFile?> _texts = new(StringComparer.Ordinal);

        public SourceFile? FindText(string path) => _texts.TryGetValue(path, out var file)
            ? file
            : _texts[path] = FindBytes(path) is null ? null : new SourceFile(path, File.ReadAllText(Path.Combine(root, path)));

        public byte[]? FindBytes(string path) => IsInside(path) && File.Exists(Path.Combine(root, path)) ? File.ReadAllBytes(Path.Combine(root, path)) : null;

        public bool IsDirectory(string path) => IsInside(path) && Directory.Exists(Path.Combine(root, path));

        public IEnumerable<string> FilesBelow(string directory) =>
            Directory.EnumerateFiles(Path.Combine(root, directory), "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path)).Order(StringComparer.Ordinal);

        private static bool IsInside(string path) => !path.StartsWith("..", StringComparison.Ordinal);
    }
}
