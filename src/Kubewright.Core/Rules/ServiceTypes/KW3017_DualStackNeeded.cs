using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// What only some clusters can give: IPv6, or both families at once (pkg/registry/core/service/storage/alloc.go, initIPFamilyFields). A cluster
/// without them refuses the Service; which cluster it is for is not known here.
/// </summary>
internal sealed class KW3017_DualStackNeeded : ResourceRule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3017", "A Service asks for IP families that its cluster has", Severity.Info);

    protected override void Check(Service service, RuleContext context)
    {
        if (service.ServiceType == ServiceType.ExternalName)
        {
            return;
        }

        var policy = service.Spec.String("ipFamilyPolicy");
        var families = service.Texts("ipFamilies") ?? [];
        if (policy.Or("") == "RequireDualStack")
        {
            context.Report(policy.Span, $"{service} needs a cluster with both IPv4 and IPv6; any other one refuses it");
        }
        else if (families.FindIndex(family => family.Value == "IPv6") is >= 0 and var at && (at == 0 || policy.Or("") != "PreferDualStack"))
        {
            context.Report(families[at].Node.Span, $"{service} needs a cluster with IPv6; any other one refuses it");
        }
    }
}
