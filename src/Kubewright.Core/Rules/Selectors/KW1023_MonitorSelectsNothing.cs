using Kubewright.Core.Graph.Selecting;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// A ServiceMonitor selects Services by the labels of the Services themselves, a PodMonitor pods by theirs (prometheus-operator ServiceMonitorSpec.selector,
/// PodMonitorSpec.selector); without a namespaceSelector those of its own namespace.
/// </summary>
internal sealed class KW1023_MonitorSelectsNothing() : SelectorRule("targets", SelectorUse.MonitoredServices, SelectorUse.MonitoredPods)
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1023", "A monitor selects Services, or pods, by labels that they carry", Severity.Warning);

    protected override string? Consequence(SelectorUse use) => "nothing is scraped";
}
