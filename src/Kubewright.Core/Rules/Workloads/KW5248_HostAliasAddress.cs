using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>A line of a pod's hosts file begins with an address (pkg/apis/core/validation/validation.go ValidateHostAliases).</summary>
internal sealed class KW5248_HostAliasAddress() : PodObjectRule("core.v1.HostAlias")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5248", "The ip of a host alias is an IP address", Severity.Error);

    protected override void Check(Resource resource, PodObject item, RuleContext context)
    {
        if (item.Node.String("ip") is { IsKnown: true, Value: { Length: > 0 } ip } field && PodAddress.WhyInvalid(ip) is var (severity, why))
        {
            context.Report(field.Span, $"{resource} has a host alias with the ip '{FoundValue.Shorten(ip)}', which {why}", severity);
        }
    }
}
