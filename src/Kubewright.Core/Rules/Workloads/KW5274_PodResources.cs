using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The resources of a pod as a whole (pkg/apis/core/validation/validation.go validatePodResources, validatePodResourceConsistency): of what its
/// containers share, at least what they request together, and no less than any of them may use.
/// </summary>
internal sealed class KW5274_PodResources() : ApiObjectRule("core.v1.PodSpec")
{
    /// <summary>Before this version a feature gate makes the server drop them.</summary>
    private static readonly KubernetesVersion ReadsResources = new(1, 34);

    private static readonly string[] Lists = ["requests", "limits"];

    private static readonly string[] Containers = ["containers", "initContainers"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5274", "The resources of a pod as a whole are enough for its containers", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Node.Find("resources") is not { Value: YamlMapping { Entries.IsEmpty: false } resources } entry
            || context.Options.KubernetesVersion < ReadsResources)
        {
            return;
        }

        if (item.Node.Mapping("os").String("name").Or("") == "windows")
        {
            context.Report(entry.Key.Span, $"{resource} is for windows ('os.name') and cannot have 'resources' of the pod as a whole");
        }

        var limits = ResourceAmount.ReadAll(resources, "limits").ToList();
        foreach (var amount in Lists.SelectMany(list => ResourceAmount.ReadAll(resources, list)))
        {
            if (amount.Name is not ("cpu" or "memory") && !amount.Name.StartsWith("hugepages-", StringComparison.Ordinal))
            {
                context.Report(amount.Entry.Key.Span,
                    $"{resource}: 'resources' of the pod has '{FoundValue.Shorten(amount.Name)}'; a pod as a whole has cpu, memory and huge pages");
            }
            else if (amount.Quantity is { Sign: < 0 })
            {
                context.Report(amount.Entry.Value.Span, $"{resource}: the pod has {amount.List} of {amount} {amount.Name}, they cannot be negative");
            }
        }

        foreach (var request in ResourceAmount.ReadAll(resources, "requests"))
        {
            if (request.Quantity is { } asked && limits.Find(limit => limit.Name == request.Name) is { Quantity: { } most } limit && asked > most)
            {
                context.Report(request.Entry.Value.Span, $"{resource}: the pod requests {request} of {request.Name}, more than its limit of {limit}");
            }

            CheckTogether(resource, item, request, context);
        }

        foreach (var limit in limits)
        {
            // What the containers request together is what a pod requests that does not say; of a template the pods are refused.
            if (resources.Mapping("requests")?.Find(limit.Name) is null && Together(item, limit.Name) is { } together && limit.Quantity is { } ofPod
                && together > ofPod)
            {
                context.Report(limit.Entry.Value.Span, $"{resource}: the pod has a limit of {limit} of {limit.Name}, less than its containers request together",
                    resource is Pod ? null : Severity.Warning);
            }

            CheckEach(resource, item, limit, context);
        }
    }

    private static void CheckTogether(Resource resource, ApiObject item, ResourceAmount request, RuleContext context)
    {
        if (request.Quantity is { } ofPod && Together(item, request.Name) is { } together && together > ofPod)
        {
            context.Report(request.Entry.Value.Span, $"{resource}: the pod requests {request} of {request.Name}, less than its containers do together");
        }
    }

    // Null where an amount is not known. A limit is what a container requests that does not say.
    private static Quantity? Together(ApiObject item, string name)
    {
        var amounts = item.Node.Mappings("containers")
            .Select(container => Find(container, "requests", name) ?? Find(container, "limits", name))
            .OfType<ResourceAmount>()
            .ToList();
        return amounts.TrueForAll(amount => amount.Quantity is not null) ? amounts.Aggregate(default(Quantity), (sum, amount) => sum + amount.Quantity!.Value)
            : null;
    }

    private static void CheckEach(Resource resource, ApiObject item, ResourceAmount limit, RuleContext context)
    {
        foreach (var container in Containers.SelectMany(list => item.Node.Mappings(list)))
        {
            if (Find(container, "limits", limit.Name) is { Quantity: { } own } written && limit.Quantity is { } ofPod && own > ofPod)
            {
                context.Report(
                    written.Entry.Value.Span,
                    $"{resource}: container '{container.String("name").Or("")}' has a limit of {written} of {limit.Name}, more than the {limit} of the pod");
            }
        }
    }

    private static ResourceAmount? Find(YamlMapping container, string list, string name) =>
        ResourceAmount.ReadAll(container.Mapping("resources"), list).FirstOrDefault(amount => amount.Name == name);
}
