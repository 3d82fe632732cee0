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

    /// <summary>Where a Rollout names what decides whether it goes on.</summary>
    private static readonly ImmutableArray<string> Analyses =
    [
        "spec.strategy.blueGreen.prePromotionAnalysis.templates[]", "spec.strategy.blueGreen.postPromotionAnalysis.templates[]",
        "spec.strategy.canary.analysis.templates[]", "spec.strategy.canary.steps[].analysis.templates[]",
    ];

    public static ImmutableArray<ReferenceRow> Rows { get; } =
    [
        OfTarget("autoscaling", "HorizontalPodAutoscaler", "spec.scaleTargetRef", Scalable) with { Topic = ReferenceTopic.ScaleTarget, Consequence = "" },
        OfTarget("autoscaling.k8s.io", "VerticalPodAutoscaler", "spec.targetRef", [.. Scalable, ("apps", "DaemonSet"), ("batch", "Job"), ("batch", "CronJob")]),
        OfTarget("keda.sh", "ScaledObject", "spec.scaleTargetRef", Scalable),
        OfMeasured("spec.metrics[].object.describedObject"),
        OfMeasured("spec.metrics[].object.target"),
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
        Of("keda.sh", ["TriggerAuthentication"], "spec.configMapTargetRef[]", "name", TargetKinds.One("", "ConfigMap")) with
        {
            Words = "configMapTargetRef",
            Section = SectionRow.Key("key", false),
            Consequence = NoScaling,
        },
        Of("argoproj.io", ["Rollout"], "spec.workloadRef", "name", TargetKinds.By("kind", "apiVersion", ("apps", "Deployment"))) with { Words = "workloadRef",
            Consequence = "no pod is made" },
        OfRolloutService("spec.strategy.blueGreen", "activeService"),
        OfRolloutService("spec.strategy.blueGreen", "previewService"),
        OfRolloutService("spec.strategy.canary", "stableService"),
        OfRolloutService("spec.strategy.canary", "canaryService"),
        OfRolloutService("spec.strategy.canary.pingPong", "pingService"),
        OfRolloutService("spec.strategy.canary.pingPong", "pongService"),
        OfRollout("spec.strategy.canary.trafficRouting.nginx", "stableIngress", ("networking.k8s.io", "Ingress")),
        OfRollout("spec.strategy.canary.trafficRouting.alb", "ingress", ("networking.k8s.io", "Ingress")),
        OfRollout("spec.strategy.canary.trafficRouting.istio.virtualService", "name", ("networking.istio.io", "VirtualService")),
        OfRollout("spec.strategy.canary.trafficRouting.istio.destinationRule", "name", ("networking.istio.io", "DestinationRule")),
        .. Analyses.Select(path => OfRollout(path, "templateName", ("argoproj.io", "AnalysisTemplate")) with { Unless = "clusterScope" }),
        .. Analyses.Select(path => OfRollout(path, "templateName", ("argoproj.io", "ClusterAnalysisTemplate")) with
        {
            Scope = ReferenceScope.Cluster,
            When = "clusterScope",
        }),
    ];

    private static ReferenceRow OfTarget(string group, string kind, string path, ImmutableArray<(string Group, string Kind)> kinds) =>
        Of(group, [kind], path, "name", TargetKinds.By("kind", "apiVersion", kinds)) with { Words = "the target", Consequence = NoScaling };

    private static ReferenceRow OfMeasured(string path) => Of("autoscaling", ["HorizontalPodAutoscaler"], path, "name",
        TargetKinds.By("kind", "apiVersion", ("", "Service"), ("networking.k8s.io", "Ingress"), ("", "Pod"), ("apps", "Deployment"))) with
    {
        Words = path.Substring(path.LastIndexOf('.') + 1),
        Consequence = NoScaling,
    };

    private static ReferenceRow OfRolloutService(string path, string field) => OfRollout(path, field, ("", "Service"));

    private static ReferenceRow OfRollout(string path, string field, (string Group, string Kind) target) =>
        Of("argoproj.io", ["Rollout"], path, field, TargetKinds.One(target.Group, target.Kind)) with { Consequence = "the Rollout does not proceed" };

    private static ReferenceRow Of(string group, ImmutableArray<string> kinds, string path, string field, TargetKinds targets) =>
        new(field, targets) { Groups = [group], Kinds = kinds, Path = path };
}
