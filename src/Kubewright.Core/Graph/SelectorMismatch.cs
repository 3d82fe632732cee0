using System.Collections.Immutable;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Graph;

/// <summary>What can be said of a Service that selects no pod.</summary>
/// <param name="Kind">Why it selects none.</param>
/// <param name="IsContradicted">Whether what is in scope contradicts the selector; otherwise it merely does not bear it out.</param>
/// <param name="Workload">The workload that was probably meant; null where none is similar.</param>
/// <param name="Differences">What keeps that workload's pods from being selected; empty where it is not about labels.</param>
public sealed record SelectorMismatch(
    SelectorMismatchKind Kind,
    bool IsContradicted,
    Workload? Workload,
    ImmutableArray<SelectorDifference> Differences)
{
    internal static readonly SelectorMismatch Unproven = new(SelectorMismatchKind.Unproven, false, null, []);
    internal static readonly SelectorMismatch MadeByOperator = new(SelectorMismatchKind.MadeByOperator, false, null, []);
}
