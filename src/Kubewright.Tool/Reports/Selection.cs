using System.Collections.Immutable;
using Kubewright.Core.Rules;

namespace Kubewright.Tool.Reports;

/// <summary>Which findings count.</summary>
internal sealed record Selection
{
    public bool ShowsInfo { get; init; }

    /// <summary>The severity from which on a finding fails the check.</summary>
    public required Severity FailOn { get; init; }

    /// <summary>The ids that are reported; null for all.</summary>
    public required ImmutableArray<string>? Only { get; init; }

    /// <summary>The ids that are not reported.</summary>
    public required ImmutableArray<string> Skip { get; init; }

    public ImmutableArray<Finding> Of(ImmutableArray<Finding> findings) => Only is null && Skip.IsEmpty
        ? findings
        : [.. findings.Where(finding => (Only is not { } only || only.Contains(finding.Id)) && !Skip.Contains(finding.Id))];
}
