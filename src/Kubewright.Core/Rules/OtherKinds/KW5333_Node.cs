using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Rules.ServiceTypes;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// What a Node says of itself (pkg/apis/core/validation/validation.go ValidateNode, ValidateNodeResources and the constraints of this id).
/// </summary>
internal sealed class KW5333_Node() : ApiObjectRule("core.v1.Node", "core.v1.NodeSpec")
{
    private const int LongestFeature = 63;
    private const string AvoidedPods = "scheduler.alpha.kubernetes.io/preferAvoidPods";

    private static readonly string[] Amounts = ["capacity", "allocatable"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5333", "A Node has addresses of its pods and taints that are possible", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Type.ShortName == "NodeSpec")
        {
            CheckFamilies(resource, item, context);
            return;
        }

        CheckAvoidedPods(resource, context);
        var status = item.Node.Mapping("status");
        foreach (var amount in Amounts.SelectMany(list => ResourceAmounts(status.Mapping(list))))
        {
            if (amount.Name.IndexOf('/') > 0 && amount.Value is YamlScalar { IsPlaceholder: false } scalar && Quantity.TryParse(scalar.Value, out var quantity)
                && !quantity.IsWhole)
            {
                context.Report(scalar.Span, $"{resource}: it has {scalar.Value} of {FoundValue.Shorten(amount.Name)}, devices are whole");
            }
        }

        foreach (var feature in status?["declaredFeatures"] is YamlSequence features ? features.Items.OfType<YamlScalar>() : [])
        {
            if (feature.Value.Length > LongestFeature)
            {
                context.Report(feature.Span, $"{resource}: the feature '{FoundValue.Shorten(feature.Value)}' has {feature.Value.Length} characters, at "
                    + $"most {LongestFeature} are allowed");
            }
        }
    }

    // The value is JSON; what cannot be read is left alone.
    private static void CheckAvoidedPods(Resource resource, RuleContext context)
    {
        if (resource.Metadata.Node.Mapping("annotations").String(AvoidedPods) is not { IsKnown: true } annotation
            || YamlReader.Read(new SourceFile("annotation.json", annotation.Value)) is not [{ Root: YamlMapping root }])
        {
            return;
        }

        if (root.Mappings("preferAvoidPods").Any(avoided => !avoided.Mapping("podSignature").Mapping("podController").Boolean("controller").Or(false)))
        {
            context.Report(annotation.Span,
                $"{resource}: the annotation '{AvoidedPods}' names an owner of pods that is not their controller ('controller: true')");
        }
    }

    private static IEnumerable<YamlEntry> ResourceAmounts(YamlMapping? amounts) => amounts is null ? [] : amounts.Entries.Where(entry => !entry.IsOverridden);

    private static void CheckFamilies(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Node.Find("podCIDRs") is not { Value: YamlSequence ranges } entry)
        {
            return;
        }

        var families = ranges.Items.OfType<YamlScalar>()
            .Where(range => !range.IsPlaceholder && range.Value.IndexOf('/') > 0)
            .Select(range => IPText.Read(range.Value.Substring(0, range.Value.IndexOf('/')))?.Family)
            .Where(family => family is not null)
            .ToList();
        if (families.Count != families.Distinct().Count())
        {
            context.Report(entry.Key.Span, $"{resource}: {item.Words("podCIDRs")} has several ranges of one family, a node has one of IPv4 and one of IPv6");
        }
    }
}
