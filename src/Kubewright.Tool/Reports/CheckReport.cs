using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Baselines;
using Kubewright.Tool.Input;

namespace Kubewright.Tool.Reports;

/// <summary>What a check has to say, whatever the form in which it is said.</summary>
internal sealed class CheckReport
{
    private readonly Lazy<Dictionary<Finding, string>> _identities;

    public CheckReport() => _identities = new Lazy<Dictionary<Finding, string>>(Identify);

    /// <summary>The report of what was found, as far as it is asked for and not held back.</summary>
    /// <param name="all">Everything that was found.</param>
    /// <param name="selection">Which of it counts.</param>
    /// <param name="baseline">What is held back.</param>
    /// <param name="manifests">What was checked.</param>
    public static CheckReport Create(ImmutableArray<Finding> all, Selection selection, Baseline baseline, LoadedManifests manifests)
    {
        var selected = selection.Of(all);
        var report = new CheckReport
        {
            All = all,
            Findings = selected,
            Manifests = manifests,
            ShowsInfo = selection.ShowsInfo,
            FailOn = selection.FailOn,
        };
        return baseline.Entries.IsEmpty ? report : report.Without(baseline);
    }

    /// <summary>Everything that was found, before anybody chose from it.</summary>
    public required ImmutableArray<Finding> All { get; init; }

    /// <summary>What counts: of the rules that were asked for, and not in the baseline.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What was checked.</summary>
    public required LoadedManifests Manifests { get; init; }

    /// <summary>Whether information is asked for, or errors and warnings alone.</summary>
    public bool ShowsInfo { get; init; }

    /// <summary>The severity from which on a finding fails the check.</summary>
    public Severity FailOn { get; init; } = Severity.Error;

    /// <summary>How many findings the baseline holds back.</summary>
    public int InBaseline { get; init; }

    /// <summary>The findings that a report for people shows.</summary>
    public IEnumerable<Finding> Shown => ShowsInfo ? Findings : Findings.Where(finding => finding.Severity > Severity.Info);

    /// <summary>Whether anything fails the check.</summary>
    public bool Fails => Findings.Any(finding => finding.Severity >= FailOn);

    /// <summary>The documents that were passed over: templates, and YAML that is not understood.</summary>
    public IEnumerable<Finding> Skipped => All.Where(finding => finding.Id is "KW5005" or "KW5006");

    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

    /// <summary>What a finding is known by from one check to the next: <see cref="FindingIdentity"/>.</summary>
    public string IdentityOf(Finding finding) => _identities.Value[finding];

    private CheckReport Without(Baseline baseline)
    {
        ImmutableArray<Finding> others = [.. Findings.Where(finding => !baseline.Holds(finding, IdentityOf(finding)))];
        return new CheckReport
        {
            All = All,
            Findings = others,
            Manifests = Manifests,
            ShowsInfo = ShowsInfo,
            FailOn = FailOn,
            InBaseline = Findings.Length - others.Length
        };
    }

    private Dictionary<Finding, string> Identify() => All
        .Zip(FindingIdentity.Of(All, Manifests.SecretsOf), (finding, identity) => (finding, identity))
        .ToDictionary<(Finding, string), Finding, string>(pair => pair.Item1, pair => pair.Item2, ReferenceEqualityComparer.Instance);
}
