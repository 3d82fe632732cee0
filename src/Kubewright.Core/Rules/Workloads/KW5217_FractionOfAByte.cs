using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// Memory in thousandths of a byte: <c>512m</c> is half a byte, where <c>512Mi</c> or <c>512M</c> was meant. The API server takes it and warns
/// (pkg/api/pod/warnings.go); the container cannot start.
/// </summary>
internal sealed class KW5217_FractionOfAByte : WorkloadRule
{
    private static readonly string[] Lists = ["requests", "limits"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5217", "Memory and storage are whole bytes", Severity.Warning);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            foreach (var amount in Lists.SelectMany(list => ResourceAmount.ReadAll(container, list)))
            {
                if (amount.Name is "memory" or "ephemeral-storage" && amount.Quantity is { IsWhole: false, Sign: > 0 })
                {
                    var text = amount.ToString();
                    var meant = text.EndsWith("m", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) + "Mi" : null;
                    context.Report(
                        amount.Entry.Value.Span,
                        $"{workload}: {container} has {amount.List} of {text} {amount.Name}, a fraction of a byte"
                            + (meant is null ? "" : $"; 'm' is a thousandth, did you mean {meant}?"),
                        fix: meant is null ? null : Fix.ChangeValue(amount.Entry.Value, meant, FixSafety.Unsafe));
                }
            }
        }
    }
}
