using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// A traffic distribution that the version does not have (pkg/apis/core/validation/validation.go, validateServiceTrafficDistribution). Before
/// 1.31 the field is dropped, whatever it says.
/// </summary>
internal sealed class KW3014_TrafficDistributionUnknown : Rule<Service>
{
    private static readonly KubernetesVersion First = new(1, 31);
    private static readonly KubernetesVersion ZonesAndNodes = new(1, 34);

    public override RuleDescriptor Descriptor { get; } =
        new("KW3014", "A Service's trafficDistribution is one that the Kubernetes version has", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var distribution = service.Spec.String("trafficDistribution");
        var version = context.Options.KubernetesVersion;
        if (distribution.IsKnown && version >= First)
        {
            ImmutableArray<string> allowed = version >= ZonesAndNodes ? ["PreferSameZone", "PreferSameNode", "PreferClose"] : ["PreferClose"];
            ClosedValues.Check(context, service, "trafficDistribution", distribution.Entry!.Value, distribution.Value, allowed);
        }
    }
}
