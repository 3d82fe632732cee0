using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Schema;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A limit of memory that no container starts with: <c>512</c> are 512 bytes. The API server takes it; the runtime needs some MiB before the
/// container's own program begins, so the kernel ends it. Fractions of a byte are KW5217.
/// </summary>
internal sealed class KW5273_MemoryWithoutUnit() : ApiObjectRule("core.v1.ResourceRequirements")
{
    // More would be meant in smaller units.
    private const int MostDigitsOfMebibytes = 5;

    private static readonly Quantity Least = Quantity.TryParse("1Mi", out var quantity) ? quantity : default;

    public override RuleDescriptor Descriptor { get; } =
        new("KW5273", "A limit of memory is enough to start a container with", Severity.Info);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        foreach (var amount in ResourceAmount.ReadAll(item.Node, "limits"))
        {
            if (amount.Name == "memory" && amount.Quantity is { Sign: > 0, IsWhole: true } quantity && quantity < Least)
            {
                var text = amount.ToString();
                var isBare = text.All(c => c is >= '0' and <= '9');
                var meant = isBare && text.Length <= MostDigitsOfMebibytes ? text + "Mi" : null;
                context.Report(
                    amount.Entry.Value.Span,
                    $"{resource}: {item.Place} has a memory limit of {text}{(text == "1" ? " byte" : isBare ? " bytes" : "")}, with which no container starts"
                        + (meant is null ? "" : $"; did you mean {meant}?"),
                    fix: meant is null ? null : Fix.ChangeValue(amount.Entry.Value, meant, FixSafety.Unsafe));
            }
        }
    }
}
