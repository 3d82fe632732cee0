using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// An IP family or policy that Kubernetes does not have, or a family twice (pkg/apis/core/validation/validation.go,
/// ValidateServiceClusterIPsRelatedFields).
/// </summary>
internal sealed class KW3015_IPFamilyUnknown : Rule<Service>
{
    private static readonly ImmutableArray<string> Families = ["IPv4", "IPv6"];
    private static readonly ImmutableArray<string> Policies = ["SingleStack", "PreferDualStack", "RequireDualStack"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW3015", "IP families are IPv4 and IPv6, each once, and their policy is one of three", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        if (service.ServiceType == ServiceType.ExternalName)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (family, node) in service.Texts("ipFamilies") ?? [])
        {
            ClosedValues.Check(context, service, "IP family", node, family, Families);
            if (!seen.Add(family))
            {
                context.Report(node.Span, $"{service} names the IP family '{family}' twice");
            }
        }

        var policy = service.Spec.String("ipFamilyPolicy");
        if (policy.IsKnown)
        {
            ClosedValues.Check(context, service, "ipFamilyPolicy", policy.Entry!.Value, policy.Value, Policies);
        }
    }
}
