using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A metric describes the source that its type names, and no other (pkg/apis/autoscaling/validation/validation.go validateMetricSpec).
/// </summary>
internal sealed class KW5305_MetricSource() : KindRule("autoscaling", "HorizontalPodAutoscaler")
{
    private static readonly string[] Types = ["Object", "Pods", "Resource", "ContainerResource", "External"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5305", "A metric describes the source that its type names", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        // Before v2 there were no metrics.
        var metrics = resource.Type.Version == "v1" ? [] : resource.Spec.Mappings("metrics");
        foreach (var metric in metrics)
        {
            if (metric.String("type") is { IsKnown: true, Value: { Length: > 0 } name } type)
            {
                Check(resource, metric, name, type, context);
            }
        }
    }

    private static void Check(Resource resource, YamlMapping metric, string name, Field<string> type, RuleContext context)
    {
        if (!Types.Contains(name))
        {
            var nearest = NearestName.Find(Types, name);
            context.Report(
                type.Span,
                $"{resource}: a metric cannot be of the type '{FoundValue.Shorten(name)}', "
                    + $"only {string.Join(", ", Types)}{(nearest is null ? "" : $"; did you mean '{nearest}'?")}",
                fix: nearest is null ? null : Fix.ChangeSpelling(type.Entry!.Value, nearest, Types));
            return;
        }

        var expected = SourceOf(name);
        if (metric[expected].IsNull())
        {
            context.Report(type.Span, $"{resource}: a metric of the type '{name}' needs the field '{expected}'");
        }

        foreach (var entry in metric.Entries)
        {
            if (entry.Name != expected && Types.Any(one => SourceOf(one) == entry.Name) && !entry.Value.IsNull())
            {
                context.Report(entry.Key.Span,
                    $"{resource}: a metric of the type '{name}' cannot have the field '{entry.Name}'; each metric is an item of its own");
            }
        }
    }

    private static string SourceOf(string type) => char.ToLowerInvariant(type[0]) + type.Substring(1);
}
