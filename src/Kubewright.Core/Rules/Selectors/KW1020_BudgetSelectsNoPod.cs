using Kubewright.Core.Graph.Selecting;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// A PodDisruptionBudget whose selector no pod carries limits no eviction (pkg/controller/disruption: pods of its own namespace; an empty selector selects all
/// of them).
/// </summary>
internal sealed class KW1020_BudgetSelectsNoPod() : SelectorRule("pods", SelectorUse.Budget)
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1020", "A PodDisruptionBudget selects pods by labels that they carry", Severity.Warning);

    protected override string? Consequence(SelectorUse use) => "it protects nothing";
}
