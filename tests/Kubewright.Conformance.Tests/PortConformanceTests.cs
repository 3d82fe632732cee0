using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kubewright.Core;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Conformance.Tests;

/// <summary>The port rules against what Kubernetes' own validation and endpoint resolution say of each case.</summary>
public partial class PortConformanceTests
{
    /// <summary>What the server takes and what yet proves that no traffic flows.</summary>
    private static readonly ImmutableHashSet<string> DeadPorts = ["KW2001", "KW2002", "KW2003", "KW2004", "KW2005", "KW2006"];

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryPortThatTheServerRefusesHasAnErrorAtItsField(bool ofCorpus)
    {
        var count = 0;
        var missing = new List<string>();
        foreach (var (name, folder, expected) in ofCorpus ? Corpus() : Cases())
        {
            var errors = folder.Check("KW2").Where(finding => finding.Severity == Severity.Error).ToList();
            foreach (var document in expected.GetProperty("documents").EnumerateArray())
            {
                foreach (var field in PortFields(document, ofCorpus))
                {
                    count++;
                    var places = PlacesOf(folder, document, field).ToList();
                    if (NodeOf(folder, document) is not null && !errors.Exists(error => places.Contains(error.Span)))
                    {
                        missing.Add($"{name}: {field}");
                    }
                }
            }
        }

        Assert.True(count > 20, $"Only {count} fields were looked at.");
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void NothingThatTheServerTakesHasAnError(bool ofCorpus)
    {
        var wrong = new List<string>();
        foreach (var (name, folder, expected) in ofCorpus ? Corpus() : Cases())
        {
            var admitted = expected.GetProperty("documents").EnumerateArray()
                .Where(document => document.GetProperty("admitted").GetBoolean())
                .Select(document => NodeOf(folder, document))
                .ToHashSet();
            wrong.AddRange(
                from finding in folder.Check("KW2")
                where finding.Severity == Severity.Error && !DeadPorts.Contains(finding.Id) && admitted.Contains(finding.Resource!.Node)
                select $"{name}: {finding.Id} {finding.Message}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [SkippableFact]
    public void NamedTargetPortIsReportedWhereTheControllerFindsNone()
    {
        var count = 0;
        var differences = new List<string>();
        foreach (var (name, folder, expected) in Cases())
        {
            var findings = folder.Check("KW2");
            var documents = expected.GetProperty("documents");
            foreach (var service in expected.GetProperty("services").EnumerateArray())
            {
                var written = ((YamlMapping?)NodeOf(folder, documents[service.GetProperty("document").GetInt32()])).Mapping("spec").Mappings("ports");
                var matches = service.GetProperty("matches").EnumerateArray().ToList();
                var ports = service.GetProperty("ports").EnumerateArray().ToList();
                for (var i = 0; i < Math.Min(ports.Count, written.Length) && matches.Count > 0; i++)
                {
                    if (written[i].Find("targetPort")?.Value is not YamlScalar { Type: YamlScalarType.String, Value.Length: > 0 } target)
                    {
                        continue;
                    }

                    count++;
                    var isDead = matches.TrueForAll(match => match.GetProperty("ports")[i].GetProperty("resolved").ValueKind == JsonValueKind.Null);
                    var isAdmitted = documents[service.GetProperty("document").GetInt32()].GetProperty("admitted").GetBoolean();
                    var isReported = findings.Any(finding => finding.Severity == Severity.Error && finding.Span == target.Span)
                        || (isDead && findings.Any(finding => finding.Id == "KW2041"));
                    if (isDead ? !isReported : isReported && isAdmitted)
                    {
                        differences.Add($"{name}: {target.Value} is {(isDead ? "dead and not reported" : "reported and works")}");
                    }
                }
            }
        }

        Assert.True(count > 20, $"Only {count} named target ports were looked at.");
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [SkippableTheory]
    [InlineData("058-targetport-name-sidecar-init", 32, true)]
    [InlineData("058-targetport-name-sidecar-init", 33, false)]
    [InlineData("059-targetport-name-sidecar-init", 31, true)]
    [InlineData("059-targetport-name-sidecar-init", 36, false)]
    public void NameOfASidecarIsReportedBefore133(string name, int minor, bool isReported)
    {
        var folder = ManifestFolder.Read(
            SharedFolder.Require("conformance/dev/" + name),
            options: new CheckOptions { KubernetesVersion = new KubernetesVersion(1, minor) });
        Assert.Equal(isReported, folder.Check("KW2").Any(finding => finding is { Id: "KW2005", Severity: Severity.Error }));
    }

    [SkippableFact]
    public void ProbePortIsReportedWhereTheKubeletFindsNone()
    {
        var count = 0;
        var differences = new List<string>();
        foreach (var (name, folder, expected) in Cases())
        {
            var findings = folder.Check("KW2").Where(finding => finding.Severity != Severity.Info).ToList();
            foreach (var probe in expected.GetProperty("derived").GetProperty("probes").EnumerateArray())
            {
                var document = expected.GetProperty("documents")[probe.GetProperty("document").GetInt32()];
                var root = document.GetProperty("kind").GetString() == "Pod" ? "spec." : "spec.template.spec.";
                var places = PlacesOf(folder, document, root + probe.GetProperty("field").GetString()).ToList();
                var isDead = probe.GetProperty("resolved").ValueKind == JsonValueKind.Null;
                count++;
                if (document.GetProperty("admitted").GetBoolean() && places.Count > 0 && findings.Exists(finding => places.Contains(finding.Span)) != isDead)
                {
                    differences.Add(
                        $"{name}: {probe.GetProperty("field")} {probe.GetProperty("port")} is {(isDead ? "dead and not reported" : "reported and works")}");
                }
            }
        }

        Assert.True(count > 10, $"Only {count} probes were looked at.");
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static IEnumerable<(string Name, ManifestFolder Folder, JsonElement Expected)> Cases()
    {
        foreach (var path in Directory.GetDirectories(SharedFolder.Require("conformance/dev")).Order(StringComparer.Ordinal))
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(path, "expected.json")));
            yield return (Path.GetFileName(path), ManifestFolder.Read(path), expected.RootElement.Clone());
        }
    }

    /// <summary>The folders of the public repositories, each a set of its own.</summary>
    private static IEnumerable<(string Name, ManifestFolder Folder, JsonElement Expected)> Corpus()
    {
        var corpus = SharedFolder.Require("corpus");
        foreach (var file in Directory.GetFiles(Path.Combine(corpus, "_expected", "kubernetes"), "*.json").Order(StringComparer.Ordinal))
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var folder in expected.RootElement.GetProperty("folders").EnumerateArray())
            {
                var name = Path.GetFileNameWithoutExtension(file) + "/" + folder.GetProperty("folder").GetString();
                if (Directory.Exists(Path.Combine(corpus, name)))
                {
                    yield return (name, ManifestFolder.Read(Path.Combine(corpus, name), SearchOption.TopDirectoryOnly), folder.GetProperty("result").Clone());
                }
            }
        }
    }

    /// <summary>
    /// The fields about ports that validation or the allocator refuse. A Service without ports is a matter of its type. In the corpus, whose
    /// folders hold alternatives, the allocator refuses what is never deployed together.
    /// </summary>
    private static IEnumerable<string> PortFields(JsonElement document, bool withoutAllocator) =>
        document.GetProperty("validation").EnumerateArray()
            .Where(error => !withoutAllocator || error.GetProperty("source").GetString() != "allocator")
            .Select(error => error.GetProperty("field").GetString()!)
            .Where(field => PortField().IsMatch(field))
            .Distinct();

    private static YamlNode? NodeOf(ManifestFolder folder, JsonElement document)
    {
        var input = folder.Inputs.SingleOrDefault(input => input.File.File.Path == document.GetProperty("file").GetString());
        if (input is null)
        {
            return null;
        }

        var documents = input.File.Documents.Where(one => one.State != YamlDocumentState.Empty).ToList();
        var index = document.GetProperty("index").GetInt32();
        var root = index < documents.Count ? documents[index].Root : null;
        return document.TryGetProperty("item", out var item) && item.ValueKind == JsonValueKind.Number
            ? (root as YamlMapping)?["items"] is YamlSequence items ? items.Items[item.GetInt32()] : null
            : root;
    }

    /// <summary>
    /// The spans at which a finding about a field may stand: its key, its value, its first key; of a field that is not written, those of
    /// what it would be in or is taken from.
    /// </summary>
    private static IEnumerable<SourceSpan> PlacesOf(ManifestFolder folder, JsonElement document, string path)
    {
        var node = NodeOf(folder, document);
        YamlEntry? entry = null;
        YamlEntry? parent = null;
        foreach (Match step in Step().Matches(path))
        {
            if (step.Groups["index"].Success)
            {
                var items = node is YamlSequence sequence ? sequence.Items : [];
                var index = int.Parse(step.Groups["index"].Value, System.Globalization.CultureInfo.InvariantCulture);
                (node, entry) = (index < items.Length ? items[index] : null, null);
            }
            else
            {
                entry = (node as YamlMapping)?.Find(step.Groups["name"].Value);
                if (entry is null)
                {
                    return WithinMapping(node).Concat(parent is null ? [] : [parent.Key.Span]);
                }

                (node, parent) = (entry.Value, entry);
            }
        }

        return (entry is null ? [] : new[] { entry.Key.Span, entry.Value.Span }).Concat(WithinMapping(node));
    }

    private static IEnumerable<SourceSpan> WithinMapping(YamlNode? node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => new[] { entry.Key.Span, entry.Value.Span }),
        null => [],
        _ => [node.Span],
    };

    [GeneratedRegex(@"ports\[\d+\]|(Probe|lifecycle).*\.port$|service\.port\.name$")]
    private static partial Regex PortField();

    [GeneratedRegex(@"\[(?<index>\d+)\]|(?<name>[A-Za-z]+)")]
    private static partial Regex Step();
}
