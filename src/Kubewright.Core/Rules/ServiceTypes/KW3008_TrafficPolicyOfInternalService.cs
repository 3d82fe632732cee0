using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// A policy for traffic from outside on a Service that nothing outside reaches (pkg/apis/core/validation/validation.go,
/// validateServiceExternalTrafficPolicy).
/// </summary>
internal sealed class KW3008_TrafficPolicyOfInternalService : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3008", "An externalTrafficPolicy is only on a Service that is reached from outside", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var policy = service.Spec.String("externalTrafficPolicy");
        var isInternal = service.ServiceType switch
        {
            ServiceType.ClusterIP => (service.Spec?["externalIPs"]).IsNullOrEmpty(),
            ServiceType.ExternalName => true,
            _ => false,
        };
        if (isInternal && policy.Or("").Length > 0)
        {
            context.Report(
                policy.KeySpan.To(policy.Span),
                $"{service} has the type {service.ServiceType}; externalTrafficPolicy needs the type NodePort or LoadBalancer, or externalIPs");
        }
    }
}
