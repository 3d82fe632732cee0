using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

/// <summary>
/// What is wrong with a template of pods is wrong in whatever carries it: the bad manifest of each page of the family is put into the other kinds.
/// </summary>
public sealed partial class EveryKindOfWorkloadTests
{
    /// <summary>The kinds, each with the text before its template, which is JSON on one line.</summary>
    private static readonly Dictionary<string, Func<YamlMapping, string>> Wrappers = new()
    {
        ["Deployment"] = template =>
            $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: web}}\nspec:\n  selector: {Selector(template)}\n  template: {Json(template)}\n",
        ["StatefulSet"] = template =>
            $"apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {{name: web}}\nspec:\n  selector: {Selector(template)}\n  template: {Json(template)}\n",
        ["CronJob"] = template => "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: web}\nspec:\n  schedule: '* * * * *'\n  jobTemplate:\n    spec:\n"
            + $"      template: {Json(template)}\n",
        ["PodTemplate"] = template => $"apiVersion: v1\nkind: PodTemplate\nmetadata: {{name: web}}\ntemplate: {Json(template)}\n",
        ["Rollout"] =
            template => "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: web}\nspec:\n"
                + $"  selector: {Selector(template)}\n  template: {Json(template)}\n",
        ["ReplicationController"] = template => $"apiVersion: v1\nkind: ReplicationController\nmetadata: {{name: web}}\nspec:\n  template: {Json(template)}\n",
    };

    /// <summary>What is true of some kinds alone, and why.</summary>
    private static readonly Dictionary<string, string[]> OfSomeKinds = new()
    {
        // Which restartPolicy pods may have is the kind's; a PodTemplate takes any.
        ["KW5211"] = ["CronJob", "PodTemplate"],
        // Pods that end may be given a time to end in; so may templates that nobody knows the use of.
        ["KW5241"] = ["CronJob", "PodTemplate"],
    };

    public static TheoryData<string, string> Pages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var id in RuleCatalog.All.Select(rule => rule.Descriptor.Id)
                .Where(id => id.StartsWith("KW52", StringComparison.Ordinal) && FindTemplate(id) is not null))
            {
                foreach (var kind in Wrappers.Keys.Where(kind => !OfSomeKinds.TryGetValue(id, out var without) || !without.Contains(kind)))
                {
                    data.Add(id, kind);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void BadTemplate_IsReported(string id, string kind)
    {
        var manifest = Wrappers[kind](FindTemplate(id)!);
        Assert.True(
            ManifestVerifier.Check(Options(Page(id)), [], ("manifest.yaml", manifest)).Any(finding => finding.Id == id),
            $"{id} is not found in {kind}:\n{manifest}");
    }

    [Fact]
    public void Pages_AreMost() => Assert.True(Pages.Count > 250, $"only {Pages.Count}");

    /// <summary>The template of the first workload of a page's bad manifest within which its rule finds something.</summary>
    private static YamlMapping? FindTemplate(string id)
    {
        var page = Page(id);
        if (Bad().Match(page) is not { Success: true } bad)
        {
            return null;
        }

        var text = bad.Groups[1].Value;
        var finding = ManifestVerifier.Check(Options(page), [], ("manifest.yaml", text)).FirstOrDefault(one => one.Id == id);
        return finding is null ? null : ManifestReader.Read(new SourceFile("manifest.yaml", text)).Resources.OfType<Workload>()
            .Select(workload => workload.Template.Node)
            .OfType<YamlMapping>()
            .FirstOrDefault(template => template.Entries
                .Any(entry => entry.Name == "spec" && entry.Value.Span.Start <= finding.Span.Start && finding.Span.End <= entry.Value.Span.End));
    }

    private static CheckOptions Options(string page) => new()
    {
        KubernetesVersion = KubernetesVersion.TryParse(Version().Match(page).Groups[1].Value, out var stated) ? stated.Value : KubernetesVersion.Newest,
    };

    private static string Page(string id) => File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src", "Kubewright.Core", "Rules", "Workloads", id + ".md"));

    private static string Selector(YamlMapping template) =>
        "{matchLabels: " + (template.Mapping("metadata")?["labels"] is { } labels ? Json(labels) : "{app: web}") + "}";

    // A template without labels of its own is given some, and nothing but metadata and spec of a Pod.
    private static string Json(YamlNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(YamlNode node, StringBuilder text)
    {
        switch (node)
        {
            case YamlMapping mapping:
                text.Append('{');
                var entries = mapping.Entries.Where(entry => !entry.IsOverridden && entry.Name is not ("apiVersion" or "kind")).ToImmutableArray();
                for (var i = 0; i < entries.Length; i++)
                {
                    text.Append(i > 0 ? ", " : "").Append('"').Append(entries[i].Name).Append("\": ");
                    Write(entries[i].Value, text);
                }

                text.Append('}');
                break;
            case YamlSequence sequence:
                text.Append('[');
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    text.Append(i > 0 ? ", " : "");
                    Write(sequence.Items[i], text);
                }

                text.Append(']');
                break;
            case YamlScalar { Type: YamlScalarType.String } scalar:
                text.Append(System.Text.Json.JsonSerializer.Serialize(scalar.Value));
                break;
            case YamlScalar { Type: YamlScalarType.Null }:
                text.Append("null");
                break;
            case YamlScalar scalar:
                text.Append(scalar.Value);
                break;
        }
    }

    [GeneratedRegex(@"\n## Bad\n.*?^```yaml\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Bad();

    [GeneratedRegex(@"<!-- KubewrightKubernetesVersion ([0-9.]+) -->")]
    private static partial Regex Version();
}
