using Kubewright.Core.Graph.Selecting;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// A selector of namespaces that a namespace among the manifests nearly carries. Each namespace carries its name as the label kubernetes.io/metadata.name.
/// </summary>
internal sealed class KW1025_NamespacesSelectedByNothing() : SelectorRule("namespaces", SelectorUse.Namespaces)
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1025", "A selector of namespaces names labels that a namespace carries", Severity.Warning);

    protected override string? Consequence(SelectorUse use) => null;
}
