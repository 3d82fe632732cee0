using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// What only some clusters can give: IPv6, or both families at once (pkg/registry/core/service/storage/alloc.go, initIPFamilyFields). A cluster
/// without them refuses the Service. Where nobody said which addresses the cluster has, it is taken for one with IPv4 that may have more.
/// </summary>
internal sealed class KW3017_DualStackNeeded : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3017", "A Service asks for IP families that its cluster has", Severity.Info);

    protected override void Check(Service service, RuleContext context)
    {
        // A headless Service without a selector gets no addresses of the cluster's: it may name any families.
        if (service.ServiceType == ServiceType.ExternalName || (service.IsHeadless && service.Selector.IsEmpty))
        {
            return;
        }

        var range = context.Options.ServiceClusterIPRange;
        var policy = service.Spec.String("ipFamilyPolicy");
        if (policy.Or("") == "RequireDualStack" && !(Has(range, "IPv4") && Has(range, "IPv6")))
        {
            Report(policy.Span, "both IPv4 and IPv6");
            if (range is null)
            {
                return;
            }
        }

        foreach (var (family, node) in service.Texts("ipFamilies") ?? [])
        {
            if (family is "IPv4" or "IPv6" && !Has(range, family))
            {
                Report(node.Span, family);
            }
        }

        void Report(Text.SourceSpan span, string needed) => context.Report(
            span,
            range is null ? $"{service} needs a cluster with {needed}; any other one refuses it"
                : $"{service} needs a cluster with {needed}, but this one has the Service addresses {range}",
            range is null ? null : Severity.Error);
    }

    private static bool Has(ServiceClusterIPRange? range, string family) => range?.HasFamily(family) ?? family == "IPv4";
}
