using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A rule about the port that a probe or a lifecycle hook asks. Plain init containers may have neither, which is another rule's finding.
/// </summary>
internal abstract class HandlerPortRule : WorkloadRule
{
    protected sealed override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            if (container.IsInit && !container.IsSidecar)
            {
                continue;
            }

            foreach (var handler in container.Probes.Concat<ContainerHandler>(container.Hooks))
            {
                if (handler.Handler is not (null or "exec"))
                {
                    Check(workload, container, handler, context);
                }
            }
        }
    }

    /// <summary>The names of a container's ports that whoever wrote another one may have meant: probes and hooks speak over TCP.</summary>
    protected static List<string> NamesOverTcp(Container container) =>
        [.. container.Ports.Where(port => PortProtocol.MayBe(port.EffectiveProtocol, "TCP")).Select(port => port.Name.Or("")).Where(name => name.Length > 0)];

    protected abstract void Check(Workload workload, Container container, ContainerHandler handler, RuleContext context);
}
