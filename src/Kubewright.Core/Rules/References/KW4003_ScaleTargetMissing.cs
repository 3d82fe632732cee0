using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A HorizontalPodAutoscaler scales something that is not there (autoscaling/v2 CrossVersionObjectReference: in its own namespace, any
/// kind with a scale subresource).
/// </summary>
internal sealed class KW4003_ScaleTargetMissing : Rule<HorizontalPodAutoscaler>
{
    /// <summary>The built-in kinds that can be scaled; of every other kind nothing is known here.</summary>
    private static readonly HashSet<string> Scalable = ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW4003", "A HorizontalPodAutoscaler scales a workload that exists in its namespace", Severity.Warning);

    protected override void Check(HorizontalPodAutoscaler autoscaler, RuleContext context)
    {
        if (autoscaler.TargetKind is not { IsKnown: true, Value: { } kind } || !Scalable.Contains(kind)
            || autoscaler.TargetName is not { IsKnown: true, Value: { Length: > 0 } name }
            || context.Set.IsChangedByOverlay(autoscaler)
            || context.Set.MayStandInUnread(autoscaler, name))
        {
            return;
        }

        if (context.Set.IsNamed(kind, name))
        {
            return;
        }

        var candidates = context.Set.SeenFrom(autoscaler)
            .Where(resource => resource.Kind == kind && resource.Name is not null)
            .ToList();

        var nearest = NearestName.Find(candidates.Select(candidate => candidate.Name!), name);
        var hint = nearest is not null ? $"; did you mean '{nearest}'?"
            : context.Options.ClosedWorld ? ""
            : "; it may be deployed from elsewhere";
        var meant = candidates.Find(candidate => candidate.Name == nearest);
        context.Report(
            autoscaler.TargetName.Span,
            $"{autoscaler} scales {kind} '{name}', which is not among the manifests of namespace '{context.Set.NamespaceOf(autoscaler)}'{hint}",
            nearest is not null || context.Options.ClosedWorld ? Severity.Warning : Severity.Info,
            meant is null ? [] : [new RelatedPlace(meant.HeadSpan, $"{meant} stands here")],
            nearest is null ? null : Fix.ChangeText(autoscaler.TargetName.Entry!.Value, nearest, FixSafety.Unsafe));
    }
}
