namespace Kubewright.Core.Schema.Constraints;

/// <summary>What pkg/apis/core/validation/validation.go demands of pods and their volumes, and of how they are scheduled.</summary>
internal static class PodConstraints
{
    private const string Spec = "core.PodSpec";

    private static readonly string[] Endless = ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "ReplicationController", "Rollout", "CloneSet"];

    private static readonly string[] VolumeSources =
    [
        "awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "fc",
        "flexVolume", "flocker", "gcePersistentDisk", "gitRepo", "glusterfs", "hostPath", "image", "iscsi", "nfs", "persistentVolumeClaim",
        "photonPersistentDisk", "portworxVolume", "projected", "quobyte", "rbd", "scaleIO", "secret", "storageos", "vsphereVolume",
    ];

    public static IEnumerable<Constraint> All => [.. OfPods, .. OfVolumes, .. OfNames, .. OfScheduling, .. OfTerms];

    private static ConstraintList OfPods => new ConstraintList()
        .On(Spec, "KW5203", "validateContainers, validateInitContainers").UniqueAcross("name", "containers", "initContainers")
        .On(Spec, "KW5206", "ValidateVolumes").Unique("volumes", "name")
        .On(Spec, "KW5216", "validateOverhead").NotNegativeAmount("overhead")
        .On(Spec, "KW5241", "ValidateReplicationControllerSpec and others").Forbidden("activeDeadlineSeconds").OfKind(Endless)
            .Because("the pods of this kind do not end; what ends is a Job")
        .On(Spec, "KW5252", "ValidateSpreadConstraintNotRepeat").Unique("topologySpreadConstraints", "topologyKey", "whenUnsatisfiable")
        .On(Spec, "KW5255", "ValidatePodSpec").Between(1, int.MaxValue, "activeDeadlineSeconds")
        .On(Spec, "KW5256", "ValidatePodCreate, ValidatePodTemplateSpec").Forbidden("ephemeralContainers")
        .Because("only pods that run can be given some, by 'kubectl debug'")
        .On(Spec, "KW5257", "validateSchedulingGates")
            .Unique("schedulingGates", "name")
            .Forbidden("nodeName").With("schedulingGates").OfKind("Pod").Because("the scheduling gates keep the pod from any node")
        .On("core.PodSchedulingGate", "KW5257", "validateSchedulingGates").Text(TextForm.QualifiedName, "name")
        .On("core.PodReadinessGate", "KW5257", "validateReadinessGates").Text(TextForm.QualifiedName, "conditionType");

    private static ConstraintList OfVolumes => new ConstraintList()
        .On("core.Volume", "KW5207", "ValidateVolumes").Text(TextForm.Label, "name")
        .On("core.Volume", "KW5208", "validateVolumeSource").AtMostOne(VolumeSources)
        .On("meta.ObjectMeta", "KW5254", "validatePersistentVolumeClaimTemplateObjectMeta")
            .Keys(TextForm.LabelKey, "labels").Within("core.PersistentVolumeClaimTemplate")
            .Text(TextForm.LabelValue, "labels").Within("core.PersistentVolumeClaimTemplate")
            .Keys(TextForm.QualifiedNameOfAnyCase, "annotations").Within("core.PersistentVolumeClaimTemplate")
        .On("core.TypedLocalObjectReference", "KW5254", "validateDataSource")
            .Text(TextForm.Subdomain, "apiGroup").In("dataSource").Within(Spec)
            .OneOf("kind", "PersistentVolumeClaim").Where("apiGroup", "").In("dataSource").Within(Spec).Because("other sources have an 'apiGroup'");

    private static ConstraintList OfNames => new ConstraintList()
        .On(Spec, "KW5233", "ValidatePodSpec")
            .Text(TextForm.Label, "hostname", "subdomain").NotOfKind("StatefulSet")
            .Text(TextForm.Subdomain, "serviceAccountName", "nodeName", "priorityClassName")
            .Text(TextForm.Subdomain, "serviceAccount").Without("serviceAccountName")
            .Text(TextForm.Subdomain, "hostnameOverride", "runtimeClassName").OrEmpty()
        .On("core.HostAlias", "KW5233", "ValidateHostAliases").Text(TextForm.Subdomain, "hostnames").OrEmpty()
        .On("core.HostAlias", "KW5248", "ValidateHostAliases").Text(TextForm.IPAddress, "ip")
        .On("core.PodDNSConfig", "KW5247", "validatePodDNSConfig").Text(TextForm.IPAddress, "nameservers").OrEmpty()
        .On("core.PodAffinityTerm", "KW5233", "validatePodAffinityTerm").Text(TextForm.Label, "namespaces").OrEmpty()
        .On("core.PodResourceClaim", "KW5233", "validatePodResourceClaim")
            .Text(TextForm.Label, "name")
            .Text(TextForm.Subdomain, "resourceClaimName", "resourceClaimTemplateName").OrEmpty()
        .On("core.ResourceClaim", "KW5233", "validateResourceClaimNames").Text(TextForm.Label, "request").Within(Spec)
        .On("core.StorageOSVolumeSource", "KW5233", "validateStorageOSVolumeSource").Text(TextForm.Label, "volumeName", "volumeNamespace")
        .On("core.PersistentVolumeClaimSpec", "KW5233", "ValidatePersistentVolumeClaimSpec").Text(TextForm.Subdomain, "storageClassName").Within(Spec);

    private static ConstraintList OfScheduling => new ConstraintList()
        .On("core.TopologySpreadConstraint", "KW5221", "validateTopologySpreadConstraints")
            .AtLeast(1, "maxSkew", "minDomains")
            .Forbidden("minDomains").Where("whenUnsatisfiable", "ScheduleAnyway").Because("it takes effect with DoNotSchedule alone")
        .On("core.PreferredSchedulingTerm", "KW5230", "ValidatePreferredSchedulingTerms").Between(1, 100, "weight").Required("weight")
        .On("core.WeightedPodAffinityTerm", "KW5230", "validateWeightedPodAffinityTerms").Between(1, 100, "weight").Required("weight");

    private static ConstraintList OfTerms => new ConstraintList()
        .On("core.NodeSelectorRequirement", "KW5231", "ValidateNodeSelectorRequirement")
            .Required("values").Where("operator", "In", "NotIn", "Gt", "Lt").In("matchExpressions")
            .Forbidden("values").Where("operator", "Exists", "DoesNotExist").In("matchExpressions").Because("the operator takes none")
            .AtMostItems(1, "values").Where("operator", "Gt", "Lt").In("matchExpressions").Because("the operator compares with one");
}
