using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>A rule about each port of a Service by itself.</summary>
internal abstract class ServicePortRule : Rule<Service>
{
    protected sealed override void Check(Service service, RuleContext context)
    {
        foreach (var port in service.Ports)
        {
            Check(service, port, context);
        }
    }

    protected abstract void Check(Service service, ServicePort port, RuleContext context);
}
