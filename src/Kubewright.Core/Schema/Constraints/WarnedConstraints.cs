namespace Kubewright.Core.Schema.Constraints;

/// <summary>
/// What the API server takes with a warning (pkg/api/pod/warnings.go, pkg/api/persistentvolume, pkg/api/storage and the
/// WarningsOnCreate of the strategies).
/// </summary>
internal static class WarnedConstraints
{
    private const string Pod = "KW5276";
    private const string Other = "KW5343";

    public static IEnumerable<Constraint> All => [.. OfPods, .. OfLabels, .. OfVolumes, .. OfOthers];

    private static ConstraintList OfPods => new ConstraintList()
        .On("core.PodSpec", Pod, "warningsForPodSpecAndMeta")
            .AtLeast(0, "terminationGracePeriodSeconds").AsNote().Because("a negative one counts as 1")
            .Unique("imagePullSecrets", "name").AsNote()
            .Keys(TextForm.CurrentNodeLabel, "nodeSelector").AsNote()
        .On("core.LocalObjectReference", Pod, "warningsForPodSpecAndMeta").Required("name").In("imagePullSecrets").AsNote()
        .On("core.TopologySpreadConstraint", Pod, "warningsForPodSpecAndMeta").Required("labelSelector").Without("labelSelector").AsNote()
        .Because("without it no pod is counted")
        .On("core.PodAffinityTerm", Pod, "warningsForPodSpecAndMeta").Required("labelSelector").Without("labelSelector").AsNote()
        .Because("without it no pod is meant")
        .On("core.ProjectedVolumeSource", Pod, "warningsForPodSpecAndMeta").Required("sources").AsNote()
        .On("meta.ObjectMeta", Pod, "warningsForPodSpecAndMeta")
            .Keys(TextForm.CurrentAnnotation, "annotations").OfKind("Pod", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob",
                "ReplicationController", "PodTemplate", "Rollout").AsNote()
        .On("meta.ObjectMeta", Pod, "warningsForPodSpecAndMeta")
            .Text(TextForm.Label, "name").OfKind("Pod").NotWithin("core.PodSpec").AsNote().Because("the pod's host name is made of it")
        .On("core.ContainerPort", Pod, "warningsForPodSpecAndMeta").Required("hostPort").With("hostIP").AsNote().Because("'hostIP' does nothing without it")
        .On("core.PodDNSConfig", Pod, "warningsForPodSpecAndMeta").Text(TextForm.CanonicalAddress, "nameservers").AsNote()
        .On("core.HostAlias", Pod, "warningsForPodSpecAndMeta").Text(TextForm.CanonicalAddress, "ip").AsNote();

    private static ConstraintList OfLabels => new ConstraintList()
        .On("core.NodeSelectorRequirement", Pod, "GetWarningsForNodeSelectorTerm")
            .Text(TextForm.CurrentNodeLabel, "key").In("matchExpressions").Within("core.PodSpec").AsNote()
            .Text(TextForm.LabelValue, "values").In("matchExpressions").Within("core.PreferredSchedulingTerm").AsNote()
        .On("core.NodeSelectorRequirement", Other, "GetWarningsForNodeSelector").Text(TextForm.CurrentNodeLabel, "key").In("matchExpressions")
        .NotWithin("core.PodSpec").AsNote()
        .On("core.TopologySelectorLabelRequirement", Other, "GetWarningsForStorageClass").Text(TextForm.CurrentNodeLabel, "key").AsNote()
        .On("node.Scheduling", Other, "GetWarningsForRuntimeClass").Keys(TextForm.CurrentNodeLabel, "nodeSelector").AsNote()
        .On("meta.ObjectMeta", Other, "GetWarningsForPersistentVolumeClaim")
            .Keys(TextForm.CurrentAnnotation, "annotations").OfKind("PersistentVolume", "PersistentVolumeClaim", "ServiceAccount").AsNote();

    private static ConstraintList OfVolumes => new ConstraintList()
        .On("core.Volume", Pod, "warningsForPodSpecAndMeta")
            .Forbidden("photonPersistentDisk").AsNote().Because("it does nothing since Kubernetes 1.16")
            .Forbidden("scaleIO").AsNote().Because("it does nothing since Kubernetes 1.22")
            .Forbidden("flocker", "quobyte", "storageos").AsNote().Because("it does nothing since Kubernetes 1.25")
            .Forbidden("glusterfs").AsNote().Because("it does nothing since Kubernetes 1.26")
            .Forbidden("cephfs", "rbd").AsNote().Because("it does nothing since Kubernetes 1.31")
            .Forbidden("gitRepo").AsNote().Because("it is disabled since Kubernetes 1.33 unless a cluster enables it")
        .On("core.PersistentVolumeSpec", Other, "warningsForPersistentVolume")
            .Forbidden("photonPersistentDisk").AsNote().Because("it does nothing since Kubernetes 1.16")
            .Forbidden("scaleIO").AsNote().Because("it does nothing since Kubernetes 1.22")
            .Forbidden("flocker", "quobyte", "storageos").AsNote().Because("it does nothing since Kubernetes 1.25")
            .Forbidden("glusterfs").AsNote().Because("it does nothing since Kubernetes 1.26")
            .Forbidden("cephfs", "rbd").AsNote().Because("it does nothing since Kubernetes 1.31")
            .OneOf("persistentVolumeReclaimPolicy", "Delete", "Retain").AsNote().Because("recycling is deprecated");

    private static ConstraintList OfOthers => new ConstraintList()
        .On("core.ServiceSpec", Other, "GetWarningsForService")
            .OneOf("sessionAffinity", "None").Where("clusterIP", "None").AsNote().Because("clients of a headless Service choose pods themselves")
        .On("discovery.EndpointSlice", Other, "warnOnDeprecatedAddressType").OneOf("addressType", "IPv4", "IPv6").AsNote().Because("FQDN is deprecated")
        .On("core.NodeSpec", Other, "GetWarningsForNode").Forbidden("externalID").AsNote().Because("nothing reads it")
        .On("storage.CSIDriverSpec", Other, "GetWarningsForCSIDriver")
            .Required("serviceAccountTokenInSecrets").With("tokenRequests").Without("serviceAccountTokenInSecrets").AsNote().Since(35)
            .Because("tokens may be written into logs without it");
}
