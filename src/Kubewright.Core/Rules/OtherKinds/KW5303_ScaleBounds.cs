using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// The bounds of a HorizontalPodAutoscaler (pkg/apis/autoscaling/validation/validation.go validateHorizontalPodAutoscalerSpec). Scaling to zero
/// needs a metric that does not come from the pods, and a feature that clusters before 1.37 have turned off unless told otherwise.
/// </summary>
internal sealed class KW5303_ScaleBounds() : KindRule("autoscaling", "HorizontalPodAutoscaler")
{
    /// <summary>From this version on the feature is turned on unless a cluster says otherwise (pkg/features/kube_features.go).</summary>
    private static readonly KubernetesVersion ScalesToZero = new(1, 37);

    public override RuleDescriptor Descriptor { get; } =
        new("KW5303", "A HorizontalPodAutoscaler scales between 1 and a higher number", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        var least = resource.Spec.Integer("minReplicas");
        var most = resource.Spec.Integer("maxReplicas");
        if (least is { IsKnown: true, Value: 0 } && resource.Spec.Mappings("metrics").Any(CanWakeFromZero))
        {
            if (context.Options.KubernetesVersion < ScalesToZero)
            {
                context.Report(
                    least.Span,
                    $"{resource}: 'minReplicas' is 0, which Kubernetes before {ScalesToZero} takes only where the feature gate HPAScaleToZero is turned on",
                    Severity.Info);
            }
        }
        else if (least is { IsKnown: true, Value: < 1 })
        {
            context.Report(least.Span, $"{resource}: 'minReplicas' is {least.Value}, it must be at least 1");
            if (least.Value == 0 && resource.Spec?.Find("metrics") is { } metrics)
            {
                context.Report(metrics.Key.Span, $"{resource}: none of its metrics can scale it up from zero pods; only an Object or External metric can");
            }
        }

        if (most is { IsKnown: true, Value: < 1 })
        {
            context.Report(most.Span, $"{resource}: 'maxReplicas' is {most.Value}, it must be at least 1");
        }
        else if (least.IsKnown && most.IsKnown && most.Value < least.Value)
        {
            context.Report(
                most.Span,
                $"{resource}: 'maxReplicas' is {most.Value}, less than the {least.Value} of 'minReplicas'",
                related: [new RelatedPlace(least.Span, "minReplicas")]);
        }
    }

    private static bool CanWakeFromZero(Yaml.YamlMapping metric) => metric.String("type") is not { IsKnown: true, Value: not ("Object" or "External") };
}
