using System.Text.Json;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Conformance.Tests;

/// <summary>Kubernetes' own verdict on each document's YAML: small cases, and every manifest of real repositories.</summary>
public class YamlConformanceTests
{
    [SkippableFact]
    public void Cases_AreReadOrRefusedAsKubernetesDoes()
    {
        var folder = SharedFolder.Require("conformance/dev");
        var verdicts = Directory.EnumerateFiles(folder, "expected.json", SearchOption.AllDirectories)
            .SelectMany(file => Verdicts(Path.GetDirectoryName(file)!, Read(file).GetProperty("documents")));

        AssertAgreement(verdicts);
    }

    [SkippableFact]
    public void RealManifests_AreReadOrRefusedAsKubernetesDoes()
    {
        var corpus = SharedFolder.Require("corpus");
        var folder = SharedFolder.Require("corpus/_expected/kubernetes");
        var verdicts =
            from file in Directory.EnumerateFiles(folder, "*.json")
            from set in Read(file).GetProperty("folders").EnumerateArray()
            let path = Path.Combine(corpus, Path.GetFileNameWithoutExtension(file), set.GetProperty("folder").GetString()!)
            from verdict in Verdicts(path, set.GetProperty("result").GetProperty("documents"))
            select verdict;

        AssertAgreement(verdicts);
    }

    [SkippableFact]
    public void DuplicateFields_AreThoseThatKubernetesFinds()
    {
        var folder = SharedFolder.Require("conformance/dev");
        var disagreements = new List<string>();
        foreach (var verdict in Directory.EnumerateFiles(folder, "expected.json", SearchOption.AllDirectories)
            .SelectMany(file => Verdicts(Path.GetDirectoryName(file)!, Read(file).GetProperty("documents"))))
        {
            var document = Content(verdict.File)[verdict.Index];
            var found = document.Problems.Any(p => p.Kind is YamlProblemKind.DuplicateKey or YamlProblemKind.MissingSeparator);
            if (found != verdict.HasDuplicates)
            {
                disagreements.Add($"{verdict.File} document {verdict.Index}: duplicates {verdict.HasDuplicates}, found {found}");
            }
        }

        Assert.Empty(disagreements);
    }

    private static void AssertAgreement(IEnumerable<Verdict> verdicts)
    {
        var disagreements = new List<string>();
        var compared = 0;
        foreach (var verdict in verdicts.Where(v => File.Exists(v.File)))
        {
            compared++;
            var documents = Content(verdict.File);
            var expected = verdict.IsRefused ? YamlDocumentState.Broken : YamlDocumentState.Read;
            var state = verdict.Index < documents.Count ? documents[verdict.Index].State : YamlDocumentState.Empty;
            if (state != expected)
            {
                disagreements.Add($"{verdict.File} document {verdict.Index}: {expected} by Kubernetes, {state} here");
            }
        }

        Assert.True(compared > 500, $"only {compared} documents were compared");
        Assert.Empty(disagreements);
    }

    private static List<YamlDocument> Content(string file) =>
        [.. YamlReader.Read(new SourceFile(file, File.ReadAllText(file))).Where(d => d.State != YamlDocumentState.Empty)];

    private static IEnumerable<Verdict> Verdicts(string folder, JsonElement documents) =>
        from document in documents.EnumerateArray()
        let decode = document.GetProperty("decode")
        let error = decode.TryGetProperty("error", out var e) && e.ValueKind == JsonValueKind.String ? e.GetString() : null
        select new Verdict(
            Path.GetFullPath(Path.Combine(folder, document.GetProperty("file").GetString()!)),
            document.GetProperty("index").GetInt32(),
            error is "syntax" or "separator",
            decode.GetProperty("duplicateFields").GetArrayLength() > 0);

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return document.RootElement.Clone();
    }

    /// <summary>What Kubernetes makes of one of a file's documents that are not empty.</summary>
    private sealed record Verdict(string File, int Index, bool IsRefused, bool HasDuplicates);
}
