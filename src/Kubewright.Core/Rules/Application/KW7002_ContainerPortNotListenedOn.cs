using Kubewright.Core.Application;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A container declares a port on which its application does not listen. The number alone is documentation, so it misleads; its name,
/// where a Service or a probe goes by it, leads to where nobody is.
/// </summary>
internal sealed class KW7002_ContainerPortNotListenedOn : Rule<Workload>
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
                        $"{workload} declares port {port.Number.Value} of {container}{(user is null ? "" : $", to which {user} sends by its name")}, "
                            + $"but {running.Sentence()}",
                        user is not null ? Severity.Error : IsBesideTheServers(port, container, running) ? Severity.Info : null,
                        related: running.Evidence(),
                        fix: running.FixTo(port.Number.Entry!.Value));
                }
            }
        }
    }

    /// <summary>A Service that leads to the port by its name, so that nothing it sends arrives; null where none does.</summary>
    /// <summary>
    /// Whether a port is declared beside one that the server listens on, and is none that servers of the web use: something else may listen there.
    /// </summary>
    private static bool IsBesideTheServers(ContainerPort port, Container container, RunningApplication running) =>
        port.Number.Value is not (80 or 443 or 5000 or 5001 or 8080 or 8081 or 8443)
        && container.Ports.Any(other => other.Number.IsKnown && running.ListensOn(other.Number.Value));

    private static Service? UserByName(Workload workload, ContainerPort port, RuleContext context) =>
        context.Set.ServicesFor(workload).FirstOrDefault(service => context.Graph.EndpointsOf(service).Matches.Any(match =>
            match.Workload == workload
            && match.Certainty == SelectorMatch.Yes
            && match.Ports.Any(one => one.ContainerPort == port && one.ServicePort.EffectiveTargetPort is { Text: not null })));
}
