using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// How many values a node affinity's operator compares with (pkg/apis/core/validation/validation.go ValidateNodeSelectorRequirement).
/// </summary>
internal sealed class KW5231_NodeAffinityValues : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5231", "A node affinity has as many values as its operator takes", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        var affinity = workload.Template.Spec.Mapping("affinity").Mapping("nodeAffinity");
        var required = affinity.Mapping("requiredDuringSchedulingIgnoredDuringExecution").Mappings("nodeSelectorTerms");
        var preferred = affinity.Mappings("preferredDuringSchedulingIgnoredDuringExecution").Select(term => term.Mapping("preference"));
        foreach (var expression in required.Concat(preferred).SelectMany(term => term.Mappings("matchExpressions")))
        {
            Check(workload, expression, context);
        }
    }

    private static void Check(Workload workload, YamlMapping expression, RuleContext context)
    {
        if (expression.String("operator") is not { IsKnown: true, Value: var name } @operator
            || !(expression["values"].IsNull() || expression["values"] is YamlSequence))
        {
            return;
        }

        var count = expression["values"] is YamlSequence values ? values.Items.Length : 0;
        var expected = (name, count) switch
        {
            ("In" or "NotIn", 0) => "needs values",
            ("Exists" or "DoesNotExist", > 0) => "takes no values",
            ("Gt" or "Lt", not 1) => "takes one value",
            _ => null,
        };
        if (expected is not null)
        {
            context.Report(@operator.Span, $"{workload}: the node affinity for '{expression.String("key").Or("")}' has {count} values; the operator '{name}' {expected}");
        }
    }
}
