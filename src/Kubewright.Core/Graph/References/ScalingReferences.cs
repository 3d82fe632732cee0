using System.Collections.Immutable;

namespace Kubewright.Core.Graph.References;

/// <summary>
/// What scales or rolls out workloads names: autoscaling CrossVersionObjectReference, the vertical pod autoscaler, KEDA (keda.sh/docs/concepts) and
/// Argo Rollouts (argo-rollouts.readthedocs.io).
/// </summary>
internal static class ScalingReferences
{
    private const string NoScaling = "nothing is scaled";

    private static readonly ImmutableArray<(string Group, string Kind)> Scalable =
    [
        ("apps", "Deployment"), ("apps", "StatefulSet"), ("apps", "ReplicaSet"), ("", "ReplicationController"),
        ("extensions", "Deployment"), ("argoproj.io", "Rollout"), ("apps.openshift.io", "DeploymentConfig"), ("apps.kruise.io", "CloneSet"),
    ];

    public static ImmutableArray<ReferenceRow> Rows { get; } =
    [
        OfTarget("autoscaling", "HorizontalPodAutoscaler", "spec.scaleTargetRef", Scalable) with { Topic = ReferenceTopic.ScaleTarget, Consequence = "" },
        OfTarget("autoscaling.k8s.io", "VerticalPodAutoscaler", "spec.targetRef", [.. Scalable, ("apps", "DaemonSet"), ("batch", "Job"), ("batch", "CronJob")]),
        OfTarget("keda.sh", "ScaledObject", "spec.scaleTargetRef", Scalable),
        Of("keda.sh", ["ScaledObject", "ScaledJob"], "spec.triggers[].authenticationRef", "name",
            TargetKinds.By("kind", null, ("keda.sh", "TriggerAuthentication"))) with { Words = "authenticationRef", Consequence = NoScaling },
        Of("keda.sh", ["ScaledObject", "ScaledJob"], "spec.triggers[].authenticationRef", "name",
            TargetKinds.By("kind", null, ("keda.sh", "ClusterTriggerAuthentication"))) with
        {
            Words = "authenticationRef",
            Scope = ReferenceScope.Cluster,
            Consequence = NoScaling,
        },
        Of("keda.sh", ["TriggerAuthentication"], "spec.secretTargetRef[]", "name", TargetKinds.One("", "Secret")) with { Words = "secretTargetRef",
            Section = SectionRow.Key("key", false), Consequence = NoScaling },
        Of("argoproj.io", ["Rollout"], "spec.workloadRef", "name", TargetKinds.By("kind", "apiVersion", ("apps", "Deployment"))) with { Words = "workloadRef",
            Consequence = "no pod is made" },
        OfRolloutService("spec.strategy.blueGreen", "activeService"),
        OfRolloutService("spec.strategy.blueGreen", "previewService"),
        OfRolloutService("spec.strategy.canary", "stableService"),
        OfRolloutService("spec.strategy.canary", "canaryService"),
    ];

    private static ReferenceRow OfTarget(string group, string kind, string path, ImmutableArray<(string Group, string Kind)> kinds) =>
        Of(group, [kind], path, "name", TargetKinds.By("kind", "apiVersion", kinds)) with { Words = "the target", Consequence = NoScaling };

    private static ReferenceRow OfRolloutService(string path, string field) =>
        Of("argoproj.io", ["Rollout"], path, field, TargetKinds.One("", "Service")) with { Consequence = "the Rollout does not proceed" };

    private static ReferenceRow Of(string group, ImmutableArray<string> kinds, string path, string field, TargetKinds targets) =>
        new(field, targets) { Groups = [group], Kinds = kinds, Path = path };
}
