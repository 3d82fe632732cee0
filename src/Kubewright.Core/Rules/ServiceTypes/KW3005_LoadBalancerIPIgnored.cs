using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>A load balancer's address on a Service that has none: accepted and never read.</summary>
internal sealed class KW3005_LoadBalancerIPIgnored : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3005", "A loadBalancerIP has an effect only on a Service of type LoadBalancer", Severity.Info);

    protected override void Check(Service service, RuleContext context)
    {
        var address = service.Spec.String("loadBalancerIP");
        if (address.Or("").Length > 0 && service.ServiceType is not (null or ServiceType.LoadBalancer))
        {
            context.Report(address.KeySpan, $"loadBalancerIP is ignored: {service} has the type {service.ServiceType}, not LoadBalancer");
        }
    }
}
