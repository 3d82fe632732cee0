using Kubewright.Core.Graph.Selecting;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// A NetworkPolicy whose podSelector no pod carries restricts nobody (networking/v1 NetworkPolicySpec: pods of its own namespace; an empty selector selects
/// all).
/// </summary>
internal sealed class KW1021_PolicySelectsNoPod() : SelectorRule("pods", SelectorUse.Policy)
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1021", "A NetworkPolicy is about pods that exist", Severity.Warning);

    protected override string? Consequence(SelectorUse use) => "it restricts nothing";
}
