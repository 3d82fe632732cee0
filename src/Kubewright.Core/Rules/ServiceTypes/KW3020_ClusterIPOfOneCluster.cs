using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// A fixed cluster IP: a cluster whose range of Service addresses does not hold it refuses the Service, and so does one that has handed it out
/// (pkg/registry/core/service/storage/alloc.go).
/// </summary>
internal sealed class KW3020_ClusterIPOfOneCluster : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3020", "A fixed cluster IP is free in the cluster's range of Service addresses", Severity.Info);

    protected override void Check(Service service, RuleContext context)
    {
        if (service.ServiceType is null or ServiceType.ExternalName)
        {
            return;
        }

        foreach (var (value, node) in service.ClusterAddresses() ?? [])
        {
            if (IPText.Read(value) is not { } address)
            {
                continue;
            }

            if (context.Options.ServiceClusterIPRange is not { } range)
            {
                context.Report(node.Span,
                    $"{service} asks for the address '{value}'; only a cluster whose Service range holds it, and has it free, accepts that");
            }
            else if (!range.Contains(address.Address))
            {
                context.Report(node.Span, $"{service} asks for the address '{value}', but the cluster gives Services addresses of {range}", Severity.Error);
            }
        }
    }
}
