using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>A container asks for less than nothing (pkg/apis/core/validation/validation.go ValidateNonnegativeQuantity).</summary>
internal sealed class KW5216_NegativeResource : Rule<Workload>
{
    private static readonly string[] Lists = ["requests", "limits"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5216", "A container's requests and limits are not negative", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var amount in ResourceAmount.ReadAll(workload.Template.Spec, "overhead"))
        {
            if (amount.Quantity is { Sign: < 0 })
            {
                context.Report(amount.Entry.Value.Span, $"{workload} has an overhead of {amount} {amount.Name}, it cannot be negative");
            }
        }

        foreach (var container in workload.Template.AllContainers)
        {
            foreach (var amount in Lists.SelectMany(list => ResourceAmount.ReadAll(container, list)))
            {
                if (amount.Quantity is { Sign: < 0 })
                {
                    context.Report(amount.Entry.Value.Span, $"{workload}: {container} has {amount.List} of {amount} {amount.Name}, they cannot be negative");
                }
            }
        }
    }
}
