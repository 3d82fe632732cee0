using System.Text.Json;
using System.Text.RegularExpressions;
using Kubewright.Core;
using Kubewright.Core.Rules;

namespace Kubewright.Conformance.Tests;

/// <summary>
/// The table of <c>docs/references.md</c> beside what kube-linter and kube-score report in their own test files (the folder <c>../shared/corpus</c>; where it
/// is absent the tests are skipped).
/// </summary>
public sealed partial class OtherLintersTests
{
    private const string Linter = "kube-linter";
    private const string Score = "kube-score";

    private static readonly CheckOptions ClosedWorld = new() { ClosedWorld = true };

    /// <summary>What in the name of a check of theirs says that it is about references, selectors or ports.</summary>
    private static readonly string[] Words =
    [
        "dangling", "selector", "-port", "target-ports", "service-account", "pdb-", "anti-affinity", "Targets Pod", "targets Pod", "targets Service",
        "has target", "Selector labels", "ServiceName", "PodDisruptionBudget", "NetworkPolicy", "PodAntiAffinity", "targeted by HPA",
    ];

    /// <summary>What a file must hold for a check of something that is not written to be about what is.</summary>
    private static readonly Dictionary<string, string> Written = new()
    {
        ["Deployment has host PodAntiAffinity"] = "podAntiAffinity",
        ["StatefulSet has host PodAntiAffinity"] = "podAntiAffinity",
        ["no-anti-affinity"] = "podAntiAffinity: {",
        ["Deployment has PodDisruptionBudget"] = "PodDisruptionBudget",
        ["StatefulSet has PodDisruptionBudget"] = "PodDisruptionBudget",
    };

    /// <summary>Of how many of theirs ours are fewer, for the reason that the table gives.</summary>
    private static readonly Dictionary<string, int> Fewer = new()
    {
        ["dangling-servicemonitor"] = 2,
        ["liveness-port"] = 2,
        ["readiness-port"] = 3,
        ["startup-port"] = 3,
    };

    [SkippableFact]
    public void EachOfTheirs_IsInTheTable() =>
        Assert.All(Cases().Select(one => one.Check).Distinct(), check => Assert.Contains(check, Table()));

    [SkippableFact]
    public void WhatTheyFind_IsFound()
    {
        var table = Table();
        Assert.Empty(
            from one in Cases()
            where one.Count > 0 && table.TryGetValue(one.Check, out var ours) && ours.Length > 0
            let text = File.ReadAllText(one.Path)
            where !Written.TryGetValue(one.Check, out var needed) || text.Contains(needed, StringComparison.Ordinal)
            let found = Check(one.Path, text).Count(finding => table[one.Check].Contains(finding.Id))
            where found < one.Count - Fewer.GetValueOrDefault(one.Check)
            select $"{one.Check} in {one.Path}: {found} of {one.Count}");
    }

    [SkippableFact]
    public void WhatTheyTake_IsNotLoud()
    {
        var table = Table();
        Assert.Empty(
            from one in Cases()
            where one.Count == 0 && table.ContainsKey(one.Check)
            from finding in Check(one.Path, File.ReadAllText(one.Path))
            where finding.Severity > Severity.Info && table[one.Check].Contains(finding.Id)
            select $"{one.Check} in {one.Path}: {finding.Message}");
    }

    private static IEnumerable<Finding> Check(string path, string text) => ManifestVerifier.Check(ClosedWorld, (path, text));

    /// <summary>Their cases about references, selectors and ports: of kube-score what it grades, one finding where it grades it down.</summary>
    private static List<(string Check, string Path, int Count)> Cases()
    {
        var corpus = SharedFolder.Require("corpus");
        var cases = new List<(string Check, string Path, int Count)>();
        foreach (var one in Read(Linter).Where(one => one.GetProperty("file").ValueKind == JsonValueKind.String))
        {
            cases.Add((
                one.GetProperty("test").GetString()!,
                Path.Combine(corpus, "stackrox+kube-linter", one.GetProperty("file").GetString()!),
                one.GetProperty("count").ValueKind == JsonValueKind.Number ? one.GetProperty("count").GetInt32() : 1));
        }

        foreach (var one in Read(Score))
        {
            cases.Add((
                one.GetProperty("check").GetString()!,
                Path.Combine(corpus, "zegl+kube-score", one.GetProperty("file").GetString()!),
                one.GetProperty("grade").GetString() == "GradeAllOK" ? 0 : 1));
        }

        return [.. cases.Where(one => Words.Any(word => one.Check.Contains(word, StringComparison.Ordinal)) && File.Exists(one.Path)).Distinct()];
    }

    private static List<JsonElement> Read(string linter)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedFolder.Require("corpus/_expected"), linter + "-tests.json")));
        return [.. document.RootElement.EnumerateArray().Select(one => one.Clone())];
    }

    /// <summary>Our ids by each name of theirs.</summary>
    private static Dictionary<string, string[]> Table() => (
        from line in File.ReadAllLines(Path.Combine(RepositoryFolder.Root, "docs", "references.md"))
        let cells = line.Split('|')
        where cells.Length == 5 && (cells[1].Contains(Linter, StringComparison.Ordinal) || cells[1].Contains(Score, StringComparison.Ordinal))
        from Match name in NameInBackticks().Matches(cells[1])
        select (Name: name.Groups[1].Value, Ids: cells[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        .ToDictionary(one => one.Name, one => one.Ids);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex NameInBackticks();
}
