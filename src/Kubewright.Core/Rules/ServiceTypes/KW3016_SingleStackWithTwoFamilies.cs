using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>Two families or addresses under a policy that allows one (pkg/registry/core/service/storage/alloc.go, initIPFamilyFields).</summary>
internal sealed class KW3016_SingleStackWithTwoFamilies : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3016", "A SingleStack Service has one IP family and one cluster IP", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var policy = service.Spec.String("ipFamilyPolicy");
        if (policy.Or("") != "SingleStack" || service.ServiceType == ServiceType.ExternalName)
        {
            return;
        }

        var what = service.Texts("ipFamilies") is { Count: 2 } ? "two ipFamilies"
            : service.Texts("clusterIPs") is { Count: 2 } ? "two clusterIPs"
            : null;
        if (what is not null)
        {
            context.Report(policy.Span, $"{service} has {what}, so its ipFamilyPolicy must be 'PreferDualStack' or 'RequireDualStack', not 'SingleStack'");
        }
    }
}
