using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Baselines;
using Kubewright.Core.Text;

namespace Kubewright.Analyzers.Analysis;

/// <summary>
/// What of the findings in a file a build reports: the mode decides how loud they are, and a baseline holds back those that were there before.
/// </summary>
/// <param name="mode">The project's mode.</param>
/// <param name="baselines">The baselines that it names.</param>
internal sealed class ReportedFindings(KubewrightMode mode, ImmutableArray<Baseline> baselines)
{
    /// <summary>What is reported of all findings in one file.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="graph">What knows which of the file is secret.</param>
    public ImmutableArray<Finding> Of(ImmutableArray<Finding> findings, ManifestGraph graph)
    {
        if (findings.IsEmpty || (mode == KubewrightMode.Default && baselines.IsEmpty))
        {
            return findings;
        }

        SecretText SecretsOf(SourceFile file) => graph.SecretsOf(file) ?? SecretText.None;
        var identities = baselines.IsEmpty ? [] : FindingIdentity.Of(findings, SecretsOf);
        return [.. findings.Where((finding, index) => !baselines.Any(baseline => baseline.Holds(finding, identities[index]))).Select(Loud).OfType<Finding>()];
    }

    /// <summary>A finding as loud as the mode makes it; null where the mode silences it.</summary>
    public Finding? Loud(Finding finding) => (mode, finding.Severity) switch
    {
        (KubewrightMode.Errors, < Severity.Error) => null,
        (KubewrightMode.Strict, Severity.Warning) => finding with { Severity = Severity.Error },
        _ => finding,
    };
}
