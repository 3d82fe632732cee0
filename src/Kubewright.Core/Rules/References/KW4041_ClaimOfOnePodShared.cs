using Kubewright.Core.Graph.References;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// Several replicas that share a claim which one node, or one pod, can mount (core/v1 PersistentVolumeAccessMode: ReadWriteOnce, ReadWriteOncePod). On one node
/// ReadWriteOnce works, so it is information; of ReadWriteOncePod every other pod waits for ever.
/// </summary>
internal sealed class KW4041_ClaimOfOnePodShared : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4041", "A claim of several replicas can be mounted by all of them", Severity.Info);

    protected override void Check(Workload workload, RuleContext context)
    {
        if (workload is not (Deployment or ReplicaSet or StatefulSet or ReplicationController) || workload.Replicas is not > 1)
        {
            return;
        }

        foreach (var resolved in context.Graph.ReferencesIn(context.Set).Of(workload))
        {
            if (resolved is { Reference.Kind: "PersistentVolumeClaim", Targets: [{ IsObject: true, By: var claim } target] }
                && resolved.Outcome is ReferenceOutcome.Found or ReferenceOutcome.Meant
                && claim.Spec?["accessModes"] is YamlSequence { Items: [YamlScalar { Value: "ReadWriteOnce" or "ReadWriteOncePod" } mode] })
            {
                var (who, severity) = mode.Value == "ReadWriteOnce" ? ("pods of one node", Severity.Info) : ("one pod", Severity.Warning);
                context.Report(
                    resolved.Reference.Span,
                    $"{workload} has {workload.Replicas} replicas that share {target}, which is {mode.Value}: only {who} can mount it",
                    severity,
                    [new RelatedPlace(mode.Span, $"The access mode of {target}")]);
            }
        }
    }
}
