using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The keys and values of labels by which pods are scheduled, outside of label selectors (pkg/apis/core/validation/validation.go
/// ValidateNodeSelectorRequirement, ValidateNodeFieldSelectorRequirement, ValidateTolerations, validatePodAffinityTerm, validateLabelKeys). A
/// preferred node affinity may ask for values that no label has, and the topology key of a spread is not checked.
/// </summary>
internal sealed class KW5250_SchedulingKey()
    : ApiObjectRule("core.v1.NodeSelectorTerm", "core.v1.Toleration", "core.v1.PodAffinityTerm", "core.v1.TopologySpreadConstraint")
{
    private static readonly string[] KeyLists = ["matchLabelKeys", "mismatchLabelKeys"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5250", "What pods are scheduled by are keys and values of labels", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        switch (item.Type.Name)
        {
            case "core.v1.NodeSelectorTerm":
                CheckTerm(resource, item, context);
                break;
            case "core.v1.Toleration":
                CheckKey(resource, item.Node.String("key"), "a toleration", context);
                if (item.Node.String("operator") is { IsOpaque: false } @operator && @operator.Or("") is "" or "Equal")
                {
                    CheckValue(resource, item.Node["value"], "a toleration", context);
                }

                break;
            default:
                if (item.Type.Name == "core.v1.PodAffinityTerm")
                {
                    CheckKey(resource, item.Node.String("topologyKey"), "'topologyKey' of a pod affinity", context);
                }

                foreach (var key in KeyLists.SelectMany(list => Texts(item.Node[list])))
                {
                    if (LabelSyntax.KeyProblem(key.Value) is { } problem)
                    {
                        context.Report(key.Span, $"{resource}: '{FoundValue.Shorten(key.Value)}' is not a key of a label: {problem}");
                    }
                }

                break;
        }
    }

    private static void CheckTerm(Resource resource, ApiObject term, RuleContext context)
    {
        var isRequired = term.FindOuter("core.v1.NodeSelector") is not null;
        foreach (var expression in term.Node.Mappings("matchExpressions"))
        {
            CheckKey(resource, expression.String("key"), "a node affinity", context);
            foreach (var value in isRequired ? Texts(expression["values"]) : [])
            {
                CheckValue(resource, value, "a node affinity", context);
            }
        }

        foreach (var field in term.Node.Mappings("matchFields"))
        {
            CheckField(resource, field, context);
        }
    }

    private static void CheckField(Resource resource, YamlMapping field, RuleContext context)
    {
        if (field.String("key") is { IsKnown: true, Value: not "metadata.name" and { Length: > 0 } key } written)
        {
            context.Report(written.Span, $"{resource}: a node affinity has the field '{FoundValue.Shorten(key)}'; nodes are found by their metadata.name "
                + "alone, by all else in 'matchExpressions'");
            return;
        }

        var count = field["values"] is YamlSequence sequence ? sequence.Items.Length : 0;
        if (field.String("operator") is { IsKnown: true, Value: { Length: > 0 } name } @operator && (name is not ("In" or "NotIn") || count != 1))
        {
            context.Report(@operator.Span,
                $"{resource}: a node affinity for the field metadata.name has the operator '{name}' and {count} values; it takes In or NotIn and one value");
        }

        foreach (var value in Texts(field["values"]))
        {
            if (DnsName.WhyNoSubdomain(value.Value) is { } why)
            {
                context.Report(value.Span, $"{resource}: a node affinity asks for the node '{FoundValue.Shorten(value.Value)}', whose name {why}");
            }
        }
    }

    private static void CheckKey(Resource resource, Field<string> key, string where, RuleContext context)
    {
        if (key is { IsKnown: true, Value.Length: > 0 } && LabelSyntax.KeyProblem(key.Value) is { } problem)
        {
            context.Report(key.Span, $"{resource}: {where} has the key '{FoundValue.Shorten(key.Value)}', which is none of a label: {problem}");
        }
    }

    private static void CheckValue(Resource resource, YamlNode? node, string where, RuleContext context)
    {
        if (node is YamlScalar { Type: YamlScalarType.String, IsPlaceholder: false } value && LabelSyntax.ValueProblem(value.Value) is { } problem)
        {
            context.Report(value.Span, $"{resource}: {where} has the value '{FoundValue.Shorten(value.Value)}', which no label has: {problem}");
        }
    }

    private static IEnumerable<YamlScalar> Texts(YamlNode? node) =>
        node is YamlSequence sequence
            ? sequence.Items.OfType<YamlScalar>().Where(item => item is { Type: YamlScalarType.String, IsPlaceholder: false })
            : [];
}
