using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// <c>matchLabelKeys</c> add to a label selector, so they need one, and name no key that is there already
/// (pkg/apis/core/validation/validation.go validateMatchLabelKeysInTopologySpread, validateMatchLabelKeysAndMismatchLabelKeys).
/// </summary>
internal sealed class KW5251_MatchLabelKeys() : ApiObjectRule("core.v1.PodAffinityTerm", "core.v1.TopologySpreadConstraint")
{
    /// <summary>From this version on what the keys stand for is merged into the selector when pods are made.</summary>
    private static readonly KubernetesVersion Merges = new(1, 34);

    private static readonly string[] Lists = ["matchLabelKeys", "mismatchLabelKeys"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5251", "The matchLabelKeys add keys to a labelSelector", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var selector = item.Node["labelSelector"];
        foreach (var list in Lists)
        {
            if (item.Node.Find(list) is { Value: YamlSequence { Items.IsEmpty: false } } entry && selector.IsNull())
            {
                context.Report(entry.Key.Span, $"{resource}: '{list}' needs a 'labelSelector' beside it to which it adds");
            }
        }

        var others = Texts(item.Node["mismatchLabelKeys"]).Select(key => key.Value).ToList();
        var selected = KeysOf(selector as YamlMapping);
        foreach (var key in Texts(item.Node["matchLabelKeys"]))
        {
            if (others.Contains(key.Value))
            {
                context.Report(key.Span, $"{resource}: '{key.Value}' is in 'matchLabelKeys' and in 'mismatchLabelKeys'");
            }
            else
            {
                CheckSelected(resource, item, key, selected.Count(one => one == key.Value), context);
            }
        }
    }

    // The server adds what the keys stand for to the selector of a pod that has the labels, and refuses a key that is there twice then.
    private static void CheckSelected(Resource resource, ApiObject item, YamlScalar key, int count, RuleContext context)
    {
        var isSpread = item.Type.Name == "core.v1.TopologySpreadConstraint";
        var merges = context.Options.KubernetesVersion >= Merges;
        var merged = resource is Pod pod && pod.Template.Labels.Labels.Any(label => label.Key == key.Value) ? 1 : 0;
        var isRefused = merges ? count > 0 && count + merged > 1 : isSpread && count > 0;
        if (isRefused || (isSpread && count > 0))
        {
            context.Report(key.Span, $"{resource}: '{key.Value}' is in 'matchLabelKeys' and in the 'labelSelector' beside them",
                isRefused ? null : Severity.Warning);
        }
    }

    private static IEnumerable<YamlScalar> Texts(YamlNode? node) =>
        node is YamlSequence sequence ? sequence.Items.OfType<YamlScalar>().Where(item => item is { Type: YamlScalarType.String, IsPlaceholder: false }) : [];

    private static List<string> KeysOf(YamlMapping? selector) =>
    [
        .. (selector.Mapping("matchLabels")?.Entries ?? []).Select(entry => entry.Name),
        .. selector.Mappings("matchExpressions").Select(expression => expression.String("key").Or("")),
    ];
}
