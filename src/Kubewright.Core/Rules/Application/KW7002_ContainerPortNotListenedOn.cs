using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A container declares a port on which its application does not listen. The number alone is documentation, so it misleads; its name,
/// where a Service or a probe goes by it, leads to where nobody is.
/// </summary>
internal sealed class KW7002_ContainerPortNotListenedOn : ResourceRule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7002", "A container declares ports that its application listens on", Severity.Warning);

    public override bool IsOfApplications => true;

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.Containers)
        {
            foreach (var port in container.Ports)
            {
                if (port.Number.IsKnown
                    && port.EffectiveProtocol == "TCP"
                    && context.Applications.Answering(workload, port.Number.Value, container) is { } running
                    && !running.MayListenOn(port.Number.Value))
                {
                    var user = UserByName(workload, port, context);
                    context.Report(
                        port.Number.Span,
                        $"{workload} declares port {port.Number.Value} of {container}{(user is null ? "" : $", to which {user} sends by its name")}, but {running.Sentence()}",
                        user is null ? null : Severity.Error,
                        related: running.Evidence(),
                        fix: running.FixTo(port.Number.Span));
                }
            }
        }
    }

    /// <summary>A Service that leads to the port by its name, so that nothing it sends arrives; null where none does.</summary>
    private static Service? UserByName(Workload workload, ContainerPort port, RuleContext context) =>
        context.Set.ServicesFor(workload).FirstOrDefault(service => context.Graph.EndpointsOf(service).Matches.Any(match =>
            match.Workload == workload
            && match.Certainty == SelectorMatch.Yes
            && match.Ports.Any(one => one.ContainerPort == port && one.ServicePort.EffectiveTargetPort is { Text: not null })));
}
