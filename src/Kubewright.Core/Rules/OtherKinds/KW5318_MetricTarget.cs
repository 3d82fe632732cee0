using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// The target of a metric is one positive amount, of a sort that its source knows (pkg/apis/autoscaling/validation/validation.go
/// validateMetricTarget and validateObjectSource, validatePodsSource, validateResourceSource, validateExternalSource).
/// </summary>
internal sealed class KW5318_MetricTarget() : KindRule("autoscaling", "HorizontalPodAutoscaler")
{
    private static readonly string[] Sources = ["object", "pods", "resource", "containerResource", "external"];
    private static readonly string[] Amounts = ["value", "averageValue"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5318", "The target of a metric is one amount above zero, of a sort that the metric has", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (resource.Type.Version == "v1")
        {
            CheckUtilization(resource, resource.Spec.Integer("targetCPUUtilizationPercentage"), context);
            return;
        }

        if (resource.Type.Version != "v2")
        {
            return;
        }

        foreach (var metric in resource.Spec.Mappings("metrics"))
        {
            // Only the first of several sources is validated; that there are several is reported by another rule.
            if (Sources.FirstOrDefault(name => metric[name] is YamlMapping) is { } source
                && metric.String("type").Or("").Equals(source, StringComparison.OrdinalIgnoreCase))
            {
                CheckSource(resource, source, metric.Mapping(source)!, context);
            }
        }
    }

    private static void CheckSource(Resource resource, string source, YamlMapping metric, RuleContext context)
    {
        if (metric.Mapping("metric").String("name") is { IsKnown: true, Value: { Length: > 0 } name } field && DnsName.WhyNoPathSegment(name) is { } why)
        {
            context.Report(field.Span, $"{resource}: the metric name '{FoundValue.Shorten(name)}' {why}");
        }

        if (metric.Find("target") is not { Value: YamlMapping target } entry)
        {
            if (metric["target"].IsNull() && !metric.Entries.Any(one => one.Name.StartsWith("target", StringComparison.Ordinal)))
            {
                context.Report(metric.HeadSpan, $"{resource}: a metric has no 'target', the amount to scale by");
            }

            return;
        }

        foreach (var amount in Amounts)
        {
            if (target[amount] is YamlScalar { IsPlaceholder: false } scalar && Quantity.TryParse(scalar.Value, out var quantity) && quantity.Sign <= 0)
            {
                context.Report(scalar.Span, $"{resource}: '{amount}' is {scalar.Value}, it must be above 0");
            }
        }

        CheckUtilization(resource, target.Integer("averageUtilization"), context);
        CheckSort(resource, source, entry.Key.Span, target, context);
    }

    private static void CheckSort(Resource resource, string source, SourceSpan key, YamlMapping target, RuleContext context)
    {
        string[] known = source switch
        {
            "pods" => ["averageValue"],
            "resource" or "containerResource" => ["averageUtilization", "averageValue"],
            _ => ["averageValue", "value"],
        };
        var written = known.Where(name => !target[name].IsNull()).ToList();
        if (written.Count == 0)
        {
            context.Report(key,
                $"{resource}: the target of a metric of the type '{TypeOf(source)}' needs {string.Join(" or ", known.Select(name => $"'{name}'"))}");
        }
        else if (written.Count == 2 && source != "object")
        {
            var second = source == "external" ? "value" : "averageValue";
            context.Report(target.Find(second)!.Key.Span,
                $"{resource}: a target has both {string.Join(" and ", known.Select(name => $"'{name}'"))}; it is one of them");
        }
    }

    private static void CheckUtilization(Resource resource, Field<long> utilization, RuleContext context)
    {
        if (utilization is { IsKnown: true, Value: < 1 })
        {
            context.Report(utilization.Span, $"{resource}: '{utilization.Entry!.Name}' is {utilization.Value}, it must be above 0");
        }
    }

    private static string TypeOf(string source) => char.ToUpperInvariant(source[0]) + source.Substring(1);
}
