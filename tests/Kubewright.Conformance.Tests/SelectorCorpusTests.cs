using System.Text.Json;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Conformance.Tests;

/// <summary>The rules about selectors on real repositories, each read as one set, against verdicts that people gave by hand.</summary>
public class SelectorCorpusTests
{
    [SkippableFact]
    public void RealMistakesAreFound()
    {
        var missed = Verdicts()
            .Where(verdict => verdict.Judgement == "real")
            .Where(verdict => !Loud(verdict.Repository, includeAllRules: true).Any(verdict.IsNear))
            .ToList();
        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    [SkippableFact]
    public void NothingElseIsReportedOfAServicesSelector()
    {
        var verdicts = Verdicts().ToLookup(verdict => verdict.Repository);
        var unsupported =
            from repository in Repositories()
            from finding in Loud(repository)
            where finding.Severity == Severity.Warning && !JudgedFindings.IsTrue(repository, finding)
                && !verdicts[repository].Any(verdict => verdict.Judgement == "real" && verdict.IsNear(finding))
            select $"{repository} {Describe(finding)}";
        var list = unsupported.ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }

    [SkippableFact]
    public void ErrorsStandOnlyInDocumentsThatTheServerRefuses()
    {
        var unsupported = new List<string>();
        foreach (var repository in Repositories())
        {
            var refused = Refused(repository);
            unsupported.AddRange(Loud(repository)
                .Where(finding => finding.Severity == Severity.Error && !refused.Contains(finding.Span.File.Path))
                .Select(finding => $"{repository} {Describe(finding)}"));
        }

        Assert.True(unsupported.Count == 0, string.Join('\n', unsupported));
    }

    [SkippableFact]
    public void NoRuleIsLoudWithoutAVerdict()
    {
        var verdicts = Verdicts(includeAllRules: true).ToLookup(verdict => verdict.Repository);
        var unsupported = new List<string>();
        foreach (var repository in Repositories())
        {
            var refused = Refused(repository);
            unsupported.AddRange(Loud(repository, includeAllRules: true)
                .Where(finding => !refused.Contains(finding.Span.File.Path) && !JudgedFindings.IsTrue(repository, finding)
                    && !verdicts[repository].Any(verdict => verdict.Judgement == "real" && verdict.IsNear(finding)))
                .Select(finding => $"{repository} {Describe(finding)}"));
        }

        Assert.True(unsupported.Count == 0, string.Join('\n', unsupported));
    }

    [SkippableFact]
    public void MistakesThatWereMendedLaterAreFoundBeforeAndNotAfter()
    {
        var differences = new List<string>();
        foreach (var folder in Directory.GetDirectories(SharedFolder.Require("corpus/_pairs")).Order(StringComparer.Ordinal))
        {
            using var meta = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "meta.json")));
            if (meta.RootElement.GetProperty("grade").GetString() != "broken" || !meta.RootElement.TryGetProperty("expected", out var expected))
            {
                continue;
            }

            var wanted = expected.EnumerateArray()
                .Where(one => one.GetProperty("rule").GetString() is "svc-selector" or "workload-selector")
                .Select(one => (Path: one.GetProperty("path").GetString()!, Object: one.GetProperty("object").GetString()!))
                .ToList();

            // A missing '---' makes one object of two; the rule about duplicate keys reports it.
            if (wanted.Count == 0 || Path.GetFileName(folder).StartsWith("H048", StringComparison.Ordinal))
            {
                continue;
            }

            var bad = Loud(Path.Combine(folder, "bad"));
            differences.AddRange(wanted
                .Where(want =>
                    !bad.Any(finding => finding.Span.File.Path.EndsWith(want.Path, StringComparison.Ordinal) && finding.Resource?.Name == want.Object))
                .Select(want => $"{Path.GetFileName(folder)}: not found: {want}"));
            differences.AddRange(
                Loud(Path.Combine(folder, "good")).Select(finding => $"{Path.GetFileName(folder)}: found after it was corrected: {Describe(finding)}"));
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static IEnumerable<string> Repositories() =>
        Directory.GetDirectories(SharedFolder.Require("corpus")).Select(folder => Path.GetFileName(folder)).Where(name => !name.StartsWith('_'))
            .Order(StringComparer.Ordinal);

    /// <summary>What was judged by hand, of selectors unless all is asked for.</summary>
    private static List<Verdict> Verdicts(bool includeAllRules = false)
    {
        using var verdicts = JsonDocument.Parse(File.ReadAllText(SharedFolder.Require("corpus/_expected/yaml-findings.json")));
        return [.. verdicts.RootElement.EnumerateArray()
            .Where(verdict => includeAllRules || verdict.GetProperty("rule").GetString() == "svc-selector")
            .Select(verdict => new Verdict(
                verdict.GetProperty("repo").GetString()!,
                verdict.GetProperty("path").GetString()!,
                verdict.GetProperty("line").GetInt32(),
                verdict.GetProperty("verdict").GetString()!))];
    }

    private static HashSet<string> Refused(string repository)
    {
        var file = Path.Combine(SharedFolder.Require("corpus/_expected/kubernetes"), repository + ".json");
        var refused = new HashSet<string>(StringComparer.Ordinal);
        if (File.Exists(file))
        {
            using var verdicts = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var folder in verdicts.RootElement.GetProperty("folders").EnumerateArray())
            {
                foreach (var document in folder.GetProperty("result").GetProperty("documents").EnumerateArray()
                    .Where(document => !document.GetProperty("admitted").GetBoolean()))
                {
                    refused.Add(SourcePath.Combine(folder.GetProperty("folder").GetString()!, document.GetProperty("file").GetString()!));
                }
            }
        }

        return refused;
    }

    /// <summary>The warnings and errors in a repository, those about selectors unless all are asked for.</summary>
    private static List<Finding> Loud(string repository, bool includeAllRules = false)
    {
        var root = Path.IsPathRooted(repository) ? repository : Path.Combine(SharedFolder.Require("corpus"), repository);
        var inputs = Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml" or ".json")
            .Order(StringComparer.Ordinal)
            .Select(file => new ManifestInput(ManifestReader.Read(new SourceFile(Path.GetRelativePath(root, file), File.ReadAllText(file)))));
        return [.. Checker.CheckAll(ManifestGraph.Create(inputs))
            .Where(finding => finding.Severity != Severity.Info && (includeAllRules || finding.Id.StartsWith("KW1", StringComparison.Ordinal)))];
    }

    private static string Describe(Finding finding) =>
        $"{finding.Span.File.Path}({finding.Span.StartPosition.Line + 1}): {finding.Severity} {finding.Id}: {finding.Message}";

    private sealed record Verdict(string Repository, string Path, int Line, string Judgement)
    {
        /// <summary>Whether a finding is about it: a verdict's line is that of the object's selector.</summary>
        public bool IsNear(Finding finding) => finding.Span.File.Path == Path && Math.Abs(finding.Span.StartPosition.Line + 1 - Line) <= 12;
    }
}
