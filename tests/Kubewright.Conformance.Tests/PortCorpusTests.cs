using System.Text.Json;
using Kubewright.Core.Rules;

namespace Kubewright.Conformance.Tests;

/// <summary>
/// The port rules over manifests of public repositories, each repository one set, against verdicts that people reached by reading them.
/// </summary>
public class PortCorpusTests
{
    private readonly Dictionary<string, IReadOnlyList<Finding>> _checked = [];

    [SkippableFact]
    public void WhatIsReallyWrongIsFound()
    {
        var missing = new List<string>();
        foreach (var (repository, path, line, rule, subject) in Verdicts("real"))
        {
            // A number that no container declares is never more than information.
            var isFound = rule switch
            {
                "multiport-unnamed" => Findings(repository).Any(finding => Is(finding, path, subject) && finding is { Id: "KW2031", Severity: Severity.Error }),
                "numeric-targetport" => Findings(repository).Any(finding => Is(finding, path, subject) && finding is { Id: "KW2008" }),
                _ => true,
            };
            if (!isFound)
            {
                missing.Add($"{repository}/{path}:{line} {subject} {rule}");
            }
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [SkippableFact]
    public void WhatWorksHasNoWarning()
    {
        var wrong =
            from verdict in Verdicts("works-undeclared").Concat(Verdicts("unclear")).Concat(Verdicts("intended"))
            from finding in Findings(verdict.Repository)
            where Is(finding, verdict.Path, verdict.Object) && finding.Severity != Severity.Info
            select Describe(verdict.Repository, finding);
        Assert.Empty(wrong.Distinct());
    }

    [SkippableFact]
    public void EveryBrokenPairIsFoundBeforeAndNotAfter()
    {
        var count = 0;
        var wrong = new List<string>();
        foreach (var pair in Directory.GetDirectories(SharedFolder.Require("corpus/_pairs")).Order(StringComparer.Ordinal))
        {
            using var meta = JsonDocument.Parse(File.ReadAllText(Path.Combine(pair, "meta.json")));
            if (meta.RootElement.GetProperty("kind").GetString() != "manifest" || meta.RootElement.GetProperty("grade").GetString() != "broken")
            {
                continue;
            }

            foreach (var expected in meta.RootElement.GetProperty("expected").EnumerateArray())
            {
                var ids = expected.GetProperty("rule").GetString() switch
                {
                    "dup-port-name" => new[] { "KW2032" },
                    "named-targetport" => ["KW2001", "KW2002", "KW2006"],
                    "numeric-targetport" => ["KW2008"],
                    "multiport-unnamed" => ["KW2031"],
                    _ => [],
                };
                if (ids.Length == 0)
                {
                    continue;
                }

                count++;
                var subject = expected.GetProperty("object").GetString();
                if (!ManifestFolder.Read(Path.Combine(pair, "bad")).Check("KW2").Any(finding => finding.Resource?.Name == subject && ids.Contains(finding.Id)))
                {
                    wrong.Add($"{Path.GetFileName(pair)}: {subject} is not reported before it was corrected");
                }

                if (ManifestFolder.Read(Path.Combine(pair, "good")).Check("KW2").Any(finding => finding.Resource?.Name == subject && ids.Contains(finding.Id)))
                {
                    wrong.Add($"{Path.GetFileName(pair)}: {subject} is reported after it was corrected");
                }
            }
        }

        Assert.True(count > 3, $"Only {count} pairs were looked at.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<(string Repository, string Path, int Line, string Rule, string Object)> Verdicts(string verdict)
    {
        using var verdicts = JsonDocument.Parse(File.ReadAllText(SharedFolder.Require("corpus/_expected/yaml-findings.json")));
        foreach (var one in verdicts.RootElement.EnumerateArray().Where(one => one.GetProperty("verdict").GetString() == verdict))
        {
            var repository = one.GetProperty("repo").GetString()!;
            if (Directory.Exists(SharedFolder.Require("corpus") + "/" + repository))
            {
                yield return (
                    repository,
                    one.GetProperty("path").GetString()!,
                    one.GetProperty("line").GetInt32(),
                    one.GetProperty("rule").GetString()!,
                    one.GetProperty("object").GetString()!);
            }
        }
    }

    private IReadOnlyList<Finding> Findings(string repository)
    {
        if (!_checked.TryGetValue(repository, out var findings))
        {
            _checked.Add(repository, findings = ManifestFolder.Read(SharedFolder.Require("corpus/" + repository)).Check("KW2"));
        }

        return findings;
    }

    private static bool Is(Finding finding, string path, string subject) => finding.Span.File.Path == path && finding.Resource?.Name == subject;

    private static string Describe(string repository, Finding finding) =>
        $"{repository}/{finding.Span.File.Path}({finding.Span.StartPosition.Line + 1}): {finding.Severity} {finding.Id}: {finding.Message}";
}
