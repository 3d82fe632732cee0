using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>The name of a container is a DNS label (pkg/apis/core/validation/validation.go validateContainerCommon).</summary>
internal sealed class KW5202_ContainerNameInvalid : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5202", "The name of a container is a DNS label", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            if (container.Name is { IsKnown: true, Value: { Length: > 0 } name } && DnsName.WhyNoLabel(name) is { } why)
            {
                var meant = DnsName.Mend(name, DnsName.WhyNoLabel);
                context.Report(
                    container.Name.Span,
                    $"{workload}: the container name '{FoundValue.Shorten(name)}' {why}{(meant is null ? "" : $"; write '{meant}'")}",
                    fix: meant is null ? null : Fix.ChangeText(container.Name.Entry!.Value, meant, FixSafety.Unsafe));
            }
        }
    }
}
