using System.Text.Json;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Conformance.Tests;

/// <summary>The schema checker against what Kubernetes' own strict decoding says of each document.</summary>
public class SchemaConformanceTests
{
    [SkippableFact]
    public void UnknownFieldsAndTypeErrorsAreThoseOfTheDecoder()
    {
        var differences = new List<string>();
        foreach (var folder in Directory.GetDirectories(SharedFolder.Require("conformance/dev")).Order(StringComparer.Ordinal))
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
            Compare(Path.GetFileName(folder), folder, expected.RootElement, differences);
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [SkippableFact]
    public void UnknownFieldsAndTypeErrorsOfTheCorpusAreThoseOfTheDecoder()
    {
        var corpus = SharedFolder.Require("corpus");
        var differences = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(corpus, "_expected", "kubernetes"), "*.json").Order(StringComparer.Ordinal))
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(file));
            var repository = Path.GetFileNameWithoutExtension(file);
            foreach (var folder in expected.RootElement.GetProperty("folders").EnumerateArray())
            {
                var name = folder.GetProperty("folder").GetString()!;
                Compare(repository + "/" + name, Path.Combine(corpus, repository, name), folder.GetProperty("result"), differences);
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static void Compare(string name, string folder, JsonElement expected, List<string> differences)
    {
        var files = new Dictionary<string, YamlDocument[]>(StringComparer.Ordinal);
        foreach (var document in expected.GetProperty("documents").EnumerateArray())
        {
            var decode = document.GetProperty("decode");
            if (decode.GetProperty("error").GetString() is not (null or "type"))
            {
                continue;
            }

            var file = document.GetProperty("file").GetString()!;
            if (!files.TryGetValue(file, out var documents))
            {
                documents = Read(Path.Combine(folder, file));
                files.Add(file, documents);
            }

            var index = document.GetProperty("index").GetInt32();
            var root = index < documents.Length ? documents[index].Root : null;
            if (document.TryGetProperty("item", out var item) && item.ValueKind == JsonValueKind.Number)
            {
                root = root is YamlMapping list && list["items"] is YamlSequence items ? items.Items[item.GetInt32()] : null;
            }

            // A template or what Kubewright does not read is not judged at all, and a placeholder fits everywhere.
            if (root is null || root.Span.Text.Contains("${", StringComparison.Ordinal))
            {
                continue;
            }

            var want = decode.GetProperty("unknownFields").EnumerateArray().Select(field => field.GetString() + " unknown").ToList();
            if (decode.TryGetProperty("typeErrors", out var typeErrors))
            {
                want.AddRange(
                    typeErrors.EnumerateArray().Select(error => $"{error.GetProperty("path")} {error.GetProperty("have")} for {error.GetProperty("want")}"));
            }

            var kind = KindOf(document.GetProperty("apiVersion").GetString()!, document.GetProperty("kind").GetString()!);
            var have = SchemaChecker.Check(root, kind).Select(Describe).OfType<string>();
            differences.AddRange(want.Except(have).Select(text => $"{name} {file}#{index}: not found: {text}"));
            differences.AddRange(have.Except(want).Select(text => $"{name} {file}#{index}: not so: {text}"));
        }
    }

    private static string? Describe(SchemaProblem problem) => problem switch
    {
        UnknownField => problem.Path + " unknown",
        WrongType wrong => $"{wrong.Path} {wrong.Have} for {wrong.Want}",
        _ => null,
    };

    private static SchemaKind KindOf(string apiVersion, string kind)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return ApiSchema.FindKind(slash < 0 ? "" : apiVersion[..slash], apiVersion[(slash + 1)..], kind)
            ?? throw new InvalidOperationException("Kubernetes serves " + apiVersion + " " + kind + ", the table does not know it");
    }

    // The corpus leaves out files that hold keys.
    private static YamlDocument[] Read(string path) =>
        !File.Exists(path) ? []
            : [.. YamlReader.Read(new SourceFile(path, File.ReadAllText(path))).Where(document => document.State != YamlDocumentState.Empty)];
}
