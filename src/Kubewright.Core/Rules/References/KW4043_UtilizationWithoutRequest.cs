using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// An autoscaler by the utilization of a resource that a container requests nothing of: utilization is a part of what is requested, so the metric fails
/// (pkg/controller/podautoscaler/replica_calculator.go calculateRequests). A LimitRange may add the request.
/// </summary>
internal sealed class KW4043_UtilizationWithoutRequest : AutoscalerRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4043", "A workload that is scaled by utilization requests the resource", Severity.Info);

    protected override void Check(HorizontalPodAutoscaler autoscaler, Workload workload, RuleContext context)
    {
        if (context.Set.Resources.Any(resource => resource.Kind == "LimitRange") || workload.Template.Spec.Mapping("resources") is not null)
        {
            return;
        }

        foreach (var metric in autoscaler.Spec.Mappings("metrics"))
        {
            var resource = metric.Mapping("resource");
            var name = resource.String("name");
            var isUtilization = resource.Mapping("target").String("type").Or("") == "Utilization" || resource.Integer("targetAverageUtilization").IsKnown;
            if (metric.String("type").Or("") == "Resource" && isUtilization && name.Or("") is "cpu" or "memory"
                && workload.Template.Containers.FirstOrDefault(container => !MayRequest(container, name.Value)) is { } without)
            {
                context.Report(
                    name.Span,
                    $"{autoscaler} scales {workload} by the utilization of {name.Value}, but {without} requests no {name.Value}, so there is nothing to "
                        + "compare with and nothing is scaled",
                    related: [new RelatedPlace(without.Node.HeadSpan, $"{without} of {workload}")]);
            }
        }
    }

    // A limit is the request where none is written.
    private static bool MayRequest(Container container, string name) =>
        container.Node["resources"] is YamlScalar { IsPlaceholder: true }
        || container.Node.Mapping("resources").Mapping("requests")?[name] is not null
        || container.Node.Mapping("resources").Mapping("limits")?[name] is not null;
}
