using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// What a ResourceQuota counts (pkg/apis/core/validation/validation.go ValidateResourceQuotaSpec, ValidateResourceQuotaResourceName,
/// validateResourceQuotaScopes, validateScopedResourceSelectorRequirement).
/// </summary>
internal sealed class KW5334_Quota() : ApiObjectRule("core.v1.ResourceQuotaSpec", "core.v1.ScopedResourceSelectorRequirement")
{
    private const string CountPrefix = "count/";

    private static readonly string[] Counted =
    [
        "pods", "services", "replicationcontrollers", "resourcequotas", "secrets", "configmaps", "persistentvolumeclaims", "services.nodeports",
            "services.loadbalancers",
    ];

    private static readonly string[] Measured =
    [
        "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.storage", "requests.ephemeral-storage",
        "limits.cpu", "limits.memory", "limits.ephemeral-storage",
    ];

    private static readonly (string, string)[] Conflicts = [("Terminating", "NotTerminating"), ("BestEffort", "NotBestEffort")];

    private static readonly string[] OnlyExisting = ["Terminating", "NotTerminating", "BestEffort", "NotBestEffort", "CrossNamespacePodAffinity"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5334", "A ResourceQuota counts what can be counted", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Type.ShortName == "ResourceQuotaSpec")
        {
            CheckHard(resource, item, context);
            CheckConflicts(resource, item, context);
        }
        else
        {
            CheckRequirement(resource, item, context);
        }
    }

    private static void CheckHard(Resource resource, ApiObject item, RuleContext context)
    {
        foreach (var entry in item.Node.Mapping("hard")?.Entries ?? [])
        {
            if (entry.IsOverridden || entry.Key.IsPlaceholder)
            {
                continue;
            }

            if (WhyUnknown(entry.Name) is { } why)
            {
                var nearest = NearestName.Find(Measured.Concat(Counted), entry.Name);
                context.Report(
                    entry.Key.Span,
                    $"{resource}: {item.Words("hard")} has '{FoundValue.Shorten(entry.Name)}', "
                        + $"which {why}{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
            }
            else if ((Counted.Contains(entry.Name) || entry.Name.StartsWith(CountPrefix, StringComparison.Ordinal))
                && entry.Value is YamlScalar { IsPlaceholder: false } scalar
                && Quantity.TryParse(scalar.Value, out var amount)
                && !amount.IsWhole)
            {
                context.Report(scalar.Span, $"{resource}: {entry.Name} are counted in whole numbers, not {FoundValue.Shorten(scalar.Value)}");
            }
        }
    }

    private static string? WhyUnknown(string name) =>
        Counted.Contains(name) || Measured.Contains(name) || name.StartsWith("hugepages-", StringComparison.Ordinal)
            || name.StartsWith("requests.hugepages-", StringComparison.Ordinal) ? null
        : name.IndexOf('/') < 0 ? "is not a resource that a quota counts"
        : DnsName.WhyNotQualified(name);

    private static void CheckConflicts(Resource resource, ApiObject item, RuleContext context)
    {
        var scopes = item.Node["scopes"] is YamlSequence sequence ? sequence.Items.OfType<YamlScalar>().ToList() : [];
        foreach (var (one, other) in Conflicts)
        {
            if (scopes.Exists(scope => scope.Value == one) && scopes.FindLast(scope => scope.Value == other) is { } place)
            {
                context.Report(place.Span, $"{resource}: {item.Words("scopes")} has '{one}' and '{other}', which exclude each other");
            }
        }
    }

    private static void CheckRequirement(Resource resource, ApiObject item, RuleContext context)
    {
        var scope = item.Node.String("scopeName").Or("");
        if (item.Node.String("operator") is not { IsKnown: true, Value: { Length: > 0 } name } field)
        {
            return;
        }

        var count = item.Node["values"] is YamlSequence values ? values.Items.Length : 0;
        var why = OnlyExisting.Contains(scope) && name != "Exists" ? $"the scope {scope} takes Exists alone"
            : name is "In" or "NotIn" && count == 0 ? "it needs values"
            : name is "Exists" or "DoesNotExist" && count > 0 ? "it takes no values"
            : null;
        if (why is not null)
        {
            context.Report(field.Span, $"{resource}: {item.Words("operator")} is '{FoundValue.Shorten(name)}'; {why}");
        }
    }
}
