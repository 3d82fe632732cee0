using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>A source range that is not a CIDR (pkg/apis/core/validation/validation.go, apimachinery/pkg/util/validation/ip.go).</summary>
internal sealed class KW3006_SourceRangeInvalid : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3006", "A load balancer's source ranges are CIDRs such as 10.0.0.0/8", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        foreach (var (value, span) in SourceRanges.Of(service))
        {
            if (IPText.WhyNoRange(value, context.Options.KubernetesVersion) is { } wrong)
            {
                context.Report(span, $"The source range '{value}' of {service} {wrong.Reason}", wrong.Severity);
            }
        }
    }
}
