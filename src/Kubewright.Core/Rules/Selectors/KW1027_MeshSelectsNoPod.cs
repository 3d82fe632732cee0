using Kubewright.Core.Graph.Selecting;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// An object of Istio that is about pods which do not exist (istio.io/latest/docs/reference/config: WorkloadSelector, Gateway.selector, Subset.labels). An
/// object of the mesh's root namespace, and a Gateway, selects pods of every namespace.
/// </summary>
internal sealed class KW1027_MeshSelectsNoPod() : SelectorRule("pods", SelectorUse.Mesh, SelectorUse.Gateway, SelectorUse.Subset)
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1027", "An object of a service mesh selects pods by labels that they carry", Severity.Warning);

    // The pods of a gateway are part of Istio's own installation.
    protected override string? Consequence(SelectorUse use) => use switch
    {
        SelectorUse.Mesh => "it holds for none",
        SelectorUse.Subset => "requests to the subset are answered with an error",
        _ => null,
    };
}
