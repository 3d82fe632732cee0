using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Rules.Workloads;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// The amounts of a LimitRange in their order: min, defaultRequest, default, max (pkg/apis/core/validation/validation.go ValidateLimitRange).
/// </summary>
internal sealed class KW5341_LimitRange() : ApiObjectRule("core.v1.LimitRangeItem")
{
    private static readonly string[] Types = ["Pod", "Container", "PersistentVolumeClaim"];

    private static readonly string[] Lists = ["min", "defaultRequest", "default", "max"];

    private static readonly string[] AllLists = [.. Lists, "maxLimitRequestRatio"];

    private static readonly string[] Known = ["cpu", "memory", "ephemeral-storage", "storage"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5341", "The amounts of a LimitRange are in order: min, defaultRequest, default, max", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Node.String("type") is { IsKnown: true, Value: { Length: > 0 } type } field && !Types.Contains(type)
            && (type.IndexOf('/') < 0 ? "is not a type of limits" : DnsName.WhyNotQualified(type)) is { } why)
        {
            context.Report(field.Span, $"{resource}: {item.Words("type")} is '{FoundValue.Shorten(type)}', which {why}; {string.Join(", ", Types)} are");
        }

        if (item.Node.String("type").Or("") == "PersistentVolumeClaim" && IsMissing(item, "min") && IsMissing(item, "max"))
        {
            context.Report(item.HeadSpan, $"{resource}: a limit of the type PersistentVolumeClaim needs 'min' or 'max' of storage");
        }

        foreach (var amount in AllLists.SelectMany(list => ResourceAmount.ReadAll(item.Node, list)))
        {
            if (amount.Name.IndexOf('/') < 0 && !Known.Contains(amount.Name) && !amount.Name.StartsWith("hugepages-", StringComparison.Ordinal))
            {
                context.Report(amount.Entry.Key.Span,
                    $"{resource}: {item.Words(amount.List)} has '{FoundValue.Shorten(amount.Name)}', which is not a resource");
            }
        }

        CheckOrder(resource, item, context);
        CheckRatio(resource, item, context);
    }

    private static bool IsMissing(ApiObject item, string list) => item.Node.Mapping(list)?.Find("storage") is null;

    private static void CheckOrder(Resource resource, ApiObject item, RuleContext context)
    {
        var amounts = Lists.SelectMany(list => ResourceAmount.ReadAll(item.Node, list)).Where(amount => amount.Quantity is not null)
            .ToLookup(amount => amount.Name, StringComparer.Ordinal);
        foreach (var ofOne in amounts)
        {
            var inOrder = ofOne.OrderBy(amount => Array.IndexOf(Lists, amount.List)).ToList();
            for (var i = 1; i < inOrder.Count; i++)
            {
                var (low, high) = (inOrder[i - 1], inOrder[i]);
                if (low.Quantity > high.Quantity)
                {
                    context.Report(
                        low.Entry.Value.Span,
                        $"{resource}: the {low.List} of {ofOne.Key} is {low}, more than the {high.List} of {high}",
                        related: [new RelatedPlace(high.Entry.Value.Span, high.List)]);
                }
            }
        }
    }

    private static void CheckRatio(Resource resource, ApiObject item, RuleContext context)
    {
        var one = Quantity.TryParse("1", out var quantity) ? quantity : default;
        foreach (var ratio in ResourceAmount.ReadAll(item.Node, "maxLimitRequestRatio"))
        {
            if (ratio.Quantity is { } amount && amount < one)
            {
                context.Report(ratio.Entry.Value.Span, $"{resource}: the maxLimitRequestRatio of {ratio.Name} is {ratio}, it must be at least 1");
            }
        }
    }
}
