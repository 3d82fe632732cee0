using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>A load balancer class that is not a qualified name (pkg/apis/core/validation/validation.go, validateLoadBalancerClassField).</summary>
internal sealed class KW3007_LoadBalancerClassInvalid : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3007", "A loadBalancerClass is a name with an optional prefix, such as example.com/internal", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var name = service.Spec.String("loadBalancerClass");
        if (name.IsKnown && service.ServiceType is ServiceType.LoadBalancer && DnsName.WhyNotQualified(name.Value) is { } reason)
        {
            context.Report(name.Span, $"The loadBalancerClass '{name.Value}' of {service} {reason}");
        }
    }
}
