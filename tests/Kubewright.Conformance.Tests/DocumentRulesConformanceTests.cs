using System.Globalization;
using System.Text.Json;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Conformance.Tests;

/// <summary>The rules KW51xx to KW53xx against the verdicts of Kubernetes' own validation.</summary>
public class DocumentRulesConformanceTests
{
    [SkippableFact]
    public void NoErrorOnWhatKubernetesAdmits()
    {
        var wrong = new List<string>();
        foreach (var folder in Directory.GetDirectories(SharedFolder.Require("conformance/dev")).Order(StringComparer.Ordinal))
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
            CompareAdmitted(Path.GetFileName(folder), folder, expected.RootElement, wrong);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [SkippableFact]
    public void NoErrorOnWhatKubernetesAdmitsOfTheCorpus()
    {
        var corpus = SharedFolder.Require("corpus");
        var wrong = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(corpus, "_expected", "kubernetes"), "*.json").Order(StringComparer.Ordinal))
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(file));
            var repository = Path.GetFileNameWithoutExtension(file);
            foreach (var folder in expected.RootElement.GetProperty("folders").EnumerateArray())
            {
                var name = folder.GetProperty("folder").GetString()!;
                CompareAdmitted(repository + "/" + name, Path.Combine(corpus, repository, name), folder.GetProperty("result"), wrong);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static void CompareAdmitted(string name, string folder, JsonElement expected, List<string> wrong)
    {
        var findings = Check(folder, expected);
        var documents = expected.GetProperty("documents").EnumerateArray().ToList();
        foreach (var finding in findings.Where(finding => finding.Severity == Severity.Error && IsOurs(finding.Id)))
        {
            var file = Path.GetFileName(finding.Span.File.Path);
            var line = finding.Span.StartPosition.Line + 1;
            var before = documents.Where(one => one.GetProperty("file").GetString() == file && one.GetProperty("line").GetInt32() <= line).ToList();

            // The items of a List all stand at the line of the List.
            var nearest = before.Where(one => one.GetProperty("line").GetInt32() == before.Max(other => other.GetProperty("line").GetInt32())).ToList();
            if (nearest.Count > 0 && nearest.All(one => one.GetProperty("admitted").GetBoolean()))
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {file}:{line} {finding.Id}: {finding.Message}"));
            }
        }
    }

    private static List<Finding> Check(string folder, JsonElement expected)
    {
        var files = expected.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("file").GetString()!).Distinct();
        var inputs = files
            .Select(file => Path.Combine(folder, file))
            .Where(File.Exists)
            .Select(path => new ManifestInput(ManifestReader.Read(new SourceFile(path, File.ReadAllText(path)))));
        return [.. Checker.CheckAll(ManifestGraph.Create(inputs))];
    }

    private static bool IsOurs(string id) =>
        string.CompareOrdinal(id, "KW5101") >= 0 && string.CompareOrdinal(id, "KW5400") < 0;
}
