using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>The name of a volume is a DNS label (pkg/apis/core/validation/validation.go ValidateVolumes).</summary>
internal sealed class KW5207_VolumeNameInvalid : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5207", "The name of a volume is a DNS label", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var volume in workload.Template.Spec.Mappings("volumes"))
        {
            if (volume.String("name") is { IsKnown: true, Value: { Length: > 0 } name } field && DnsName.WhyNoLabel(name) is { } why)
            {
                var meant = DnsName.Mend(name, DnsName.WhyNoLabel);
                context.Report(
                    field.Span,
                    $"{workload}: the volume name '{FoundValue.Shorten(name)}' {why}{(meant is null ? "" : $"; write '{meant}' here and at its mounts")}");
            }
        }
    }
}
