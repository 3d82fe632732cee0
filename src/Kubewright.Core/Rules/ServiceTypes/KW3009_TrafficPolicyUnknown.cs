using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>A traffic policy that Kubernetes does not have (pkg/apis/core/validation/validation.go).</summary>
internal sealed class KW3009_TrafficPolicyUnknown : Rule<Service>
{
    private static readonly ImmutableArray<string> Policies = ["Cluster", "Local"];

    public override RuleDescriptor Descriptor { get; } = new("KW3009", "A traffic policy is Cluster or Local", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var external = service.Spec.String("externalTrafficPolicy");
        if (external.Or("").Length > 0 && IsReachedFromOutside(service))
        {
            ClosedValues.Check(context, service, "externalTrafficPolicy", external.Entry!.Value, external.Value, Policies);
        }

        var @internal = service.Spec.String("internalTrafficPolicy");
        if (@internal.IsKnown)
        {
            ClosedValues.Check(context, service, "internalTrafficPolicy", @internal.Entry!.Value, @internal.Value, Policies);
        }
    }

    // Where nothing outside reaches it, the policy itself is the mistake.
    private static bool IsReachedFromOutside(Service service) => service.ServiceType switch
    {
        ServiceType.NodePort or ServiceType.LoadBalancer => true,
        ServiceType.ClusterIP => !(service.Spec?["externalIPs"]).IsNullOrEmpty(),
        _ => false,
    };
}
