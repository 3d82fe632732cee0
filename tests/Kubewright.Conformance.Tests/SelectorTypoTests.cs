using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Conformance.Tests;

/// <summary>Every slip of one character in a label or selector of the Services as they are taught.</summary>
public class SelectorTypoTests
{
    [SkippableFact]
    public void EverySlipOfOneCharacterIsFound()
    {
        var missed = new List<string>();
        var slips = 0;
        foreach (var path in Directory.GetFiles(SharedFolder.Require("examples"), "*.yaml").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            foreach (var scalar in LinkingScalars(Read(path, text)))
            {
                foreach (var slip in Slips(scalar).Where(slip => slip != scalar.Span.Text).Distinct())
                {
                    slips++;
                    var changed = text.Remove(scalar.Span.Start, scalar.Span.Length).Insert(scalar.Span.Start, slip);
                    if (!Check(Read(path, changed)).Any(finding => finding.Severity != Severity.Info))
                    {
                        missed.Add($"{Path.GetFileName(path)}({scalar.Span.StartPosition.Line + 1}): {scalar.Span.Text} -> {slip}");
                    }
                }
            }
        }

        Assert.True(missed.Count == 0, string.Join('\n', missed));
        Assert.True(slips > 500, $"only {slips} slips were tried");
    }

    [SkippableFact]
    public void TheyAreCleanAsTheyStand() =>
        Assert.All(Directory.GetFiles(SharedFolder.Require("examples"), "*.yaml"), path => Assert.Empty(Check(Read(path, File.ReadAllText(path)))));

    /// <summary>The keys and values by which objects find each other: labels that nobody selects may be anything.</summary>
    private static IEnumerable<YamlScalar> LinkingScalars(ManifestFile file)
    {
        var selected = file.Resources.OfType<Service>().SelectMany(service => service.Selector.Pairs.Labels)
            .Concat(file.Resources.OfType<Workload>().SelectMany(workload => workload.Selector?.MatchLabels.Labels ?? []))
            .ToList();
        var labels = file.Resources.OfType<Workload>()
            .SelectMany(workload => workload.Template.Labels.Labels)
            .Where(label => selected.Any(pair => pair.Key == label.Key));
        return selected.Concat(labels).SelectMany(label => new[] { label.Entry.Key, (YamlScalar)label.Entry.Value });
    }

    /// <summary>Each character left out, doubled, replaced, put in the other case or swapped with the next one.</summary>
    private static IEnumerable<string> Slips(YamlScalar scalar)
    {
        var text = scalar.Span.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var before = text[..i];
            var after = text[(i + 1)..];
            yield return before + after;
            yield return before + text[i] + text[i] + after;
            yield return before + (text[i] == 'x' ? 'y' : 'x') + after;
            yield return before + (char.IsUpper(text[i]) ? char.ToLowerInvariant(text[i]) : char.ToUpperInvariant(text[i])) + after;
            if (i + 1 < text.Length)
            {
                yield return before + text[i + 1] + text[i] + text[(i + 2)..];
            }
        }
    }

    private static ManifestFile Read(string path, string text) => ManifestReader.Read(new SourceFile(Path.GetFileName(path), text));

    private static List<Finding> Check(ManifestFile file) => [.. Checker.CheckAll(ManifestGraph.Create([new ManifestInput(file)]))];
}
