using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// Resources that are not shared, those with a domain in their names and huge pages: they are whole, and what is requested is the limit
/// (pkg/apis/core/validation/validation.go validateResourceRequirements, ValidateResourceQuantityValue, validateResourceQuantityHugePageValue).
/// </summary>
internal sealed class KW5266_WholeResource() : ApiObjectRule("core.v1.ResourceRequirements")
{
    private const string HugePages = "hugepages-";

    private static readonly string[] Lists = ["requests", "limits"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5266", "Devices and huge pages are whole, and their request is their limit", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        foreach (var list in Lists)
        {
            foreach (var amount in Amounts(item.Node, list))
            {
                if (WhyNotWhole(amount) is { } why)
                {
                    context.Report(amount.Entry.Value.Span, $"{resource}: {item.Place} has {list} of {amount} of {amount.Name}, {why}");
                }
            }
        }

        CheckRequests(resource, item, context);
        CheckHugePages(resource, item, context);
    }

    private static void CheckRequests(Resource resource, ApiObject item, RuleContext context)
    {
        var limits = Amounts(item.Node, "limits").ToList();
        foreach (var request in Amounts(item.Node, "requests").Where(amount => IsExtended(amount.Name) || IsHugePage(amount.Name)))
        {
            var limit = limits.Find(one => one.Name == request.Name);
            if (limit is null)
            {
                var place = item.Node.Find("limits") ?? item.Node.Find("requests")!;
                context.Report(
                    place.Key.Span,
                    $"{resource}: {item.Place} requests {request.Name} without a limit; what is not shared needs a limit of the same amount",
                    related: [new RelatedPlace(request.Entry.Key.Span, "the request")]);
            }
            else if (request.Quantity is { } asked && limit.Quantity is { } most && asked < most)
            {
                context.Report(
                    request.Entry.Value.Span,
                    $"{resource}: {item.Place} requests {request} of {request.Name}, other than its limit of {limit}; what is not shared has one amount for "
                        + "both",
                    related: [new RelatedPlace(limit.Entry.Value.Span, "the limit")]);
            }
        }
    }

    private static void CheckHugePages(Resource resource, ApiObject item, RuleContext context)
    {
        var amounts = Lists.SelectMany(list => Amounts(item.Node, list)).ToList();
        if (amounts.Find(amount => IsHugePage(amount.Name)) is { } first && !amounts.Exists(amount => amount.Name is "cpu" or "memory"))
        {
            context.Report(item.HeadSpan, $"{resource}: {item.Place} has {first.Name} and neither cpu nor memory; huge pages need one of them");
        }
    }

    private static string? WhyNotWhole(ResourceAmount amount)
    {
        if (amount.Quantity is not { Sign: >= 0 } quantity)
        {
            return null;
        }

        if (IsExtended(amount.Name))
        {
            return quantity.IsWhole ? null : "it must be a whole number";
        }

        return !IsHugePage(amount.Name) ? null
            : !Quantity.TryParse(amount.Name.Substring(HugePages.Length), out var page) || page.Sign <= 0 ? "whose page has no size such as 2Mi or 1Gi"
            : !quantity.IsMultipleOf(page) ? "it must be a multiple of the page's size"
            : null;
    }

    private static bool IsExtended(string name) => name.IndexOf('/') >= 0 && name.IndexOf("kubernetes.io/", StringComparison.Ordinal) < 0;

    private static bool IsHugePage(string name) => name.StartsWith(HugePages, StringComparison.Ordinal);

    private static IEnumerable<ResourceAmount> Amounts(YamlMapping requirements, string list) => ResourceAmount.ReadAll(requirements, list);
}
