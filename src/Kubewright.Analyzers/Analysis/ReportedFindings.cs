using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Baselines;
using Kubewright.Core.Rules.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Analyzers.Analysis;

/// <summary>
/// Which of the findings in a file a build reports, and with what severity: the settings file and the mode decide that, and a baseline holds back those that
/// were there before.
/// </summary>
/// <param name="mode">The project's mode.</param>
/// <param name="settings">The settings file.</param>
/// <param name="baselines">The baselines that the project or its settings name.</param>
internal sealed class ReportedFindings(KubewrightMode mode, LocatedSettings settings, ImmutableArray<Baseline> baselines)
{
    /// <summary>What is reported of all findings in one file.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="graph">What knows which of the file is secret.</param>
    public ImmutableArray<Finding> Of(ImmutableArray<Finding> findings, ManifestGraph graph)
    {
        if (findings.IsEmpty)
        {
            return findings;
        }

        SecretText SecretsOf(SourceFile file) => graph.SecretsOf(file) ?? SecretText.None;
        var all = settings.Apply(findings);
        var identities = baselines.IsEmpty ? [] : FindingIdentity.Of(all, SecretsOf);
        return [.. all.Where((finding, index) => !baselines.Any(baseline => baseline.Holds(finding, identities[index]))).Select(InMode).OfType<Finding>()];
    }

    /// <summary>A finding as it is reported; null where it is not. No baseline knows of what classes describe.</summary>
    public Finding? Of(Finding finding) => settings.Apply(finding) is { } reported ? InMode(reported) : null;

    private Finding? InMode(Finding finding) => (mode, finding.Severity) switch
    {
        (KubewrightMode.Errors, < Severity.Error) => null,
        (KubewrightMode.Strict, Severity.Warning) => finding with { Severity = Severity.Error },
        _ => finding,
    };
}
