using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Ports;

/// <summary>A rule about each port of a container by itself, init containers included.</summary>
internal abstract class ContainerPortRule : WorkloadRule
{
    protected sealed override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            foreach (var port in container.Ports)
            {
                Check(workload, container, port, context);
            }
        }
    }

    protected abstract void Check(Workload workload, Container container, ContainerPort port, RuleContext context);
}
