using System.Collections.Immutable;

namespace Kubewright.Core.Graph.References;

/// <summary>
/// What a pod's specification names, wherever it is embedded (core/v1 types; pkg/kubelet/kubelet_pods.go makeEnvironmentVariables, pkg/volume/configmap and
/// secret, plugin/pkg/admission/serviceaccount and priority).
/// </summary>
internal static class PodReferences
{
    private const string NoStart = "its pods do not start";
    private const string NoPods = "no pod is made";

    private static readonly TargetKinds ConfigMap = TargetKinds.One("", "ConfigMap");
    private static readonly TargetKinds Secret = TargetKinds.One("", "Secret");
    private const string NotBound = "the claim stays pending";

    private static readonly TargetKinds Sources =
        TargetKinds.By("kind", "apiGroup", ("snapshot.storage.k8s.io", "VolumeSnapshot"), ("", "PersistentVolumeClaim"));

    private static readonly TargetKinds Claim = TargetKinds.One("", "PersistentVolumeClaim");

    public static ImmutableArray<ReferenceRow> Rows { get; } =
    [
        Of("core.ConfigMapKeySelector", "name", ConfigMap, "configMapKeyRef") with { Section = SectionRow.Key("key"), MayBeOptional = true },
        Of("core.SecretKeySelector", "name", Secret, "secretKeyRef") with { Section = SectionRow.Key("key"), MayBeOptional = true },
        Of("core.ConfigMapEnvSource", "name", ConfigMap, "configMapRef") with { MayBeOptional = true },
        Of("core.SecretEnvSource", "name", Secret, "secretRef") with { MayBeOptional = true },
        Of("core.ConfigMapVolumeSource", "name", ConfigMap, "the volume") with { Section = SectionRow.Items, MayBeOptional = true },
        Of("core.SecretVolumeSource", "secretName", Secret, "the volume") with { Section = SectionRow.Items, MayBeOptional = true },
        Of("core.ConfigMapProjection", "name", ConfigMap, "the volume") with { Section = SectionRow.Items, MayBeOptional = true },
        Of("core.SecretProjection", "name", Secret, "the volume") with { Section = SectionRow.Items, MayBeOptional = true },
        Of("core.PersistentVolumeClaimVolumeSource", "claimName", Claim),
        Of("core.AzureFileVolumeSource", "secretName", Secret),
        Of("core.CSIVolumeSource", "name", Secret, "nodePublishSecretRef") with { Path = "nodePublishSecretRef" },
        Of("core.CephFSVolumeSource", "name", Secret, "secretRef") with { Path = "secretRef" },
        Of("core.RBDVolumeSource", "name", Secret, "secretRef") with { Path = "secretRef" },
        Of("core.ISCSIVolumeSource", "name", Secret, "secretRef") with { Path = "secretRef" },
        Of("core.FlexVolumeSource", "name", Secret, "secretRef") with { Path = "secretRef" },
        Of("core.ClusterTrustBundleProjection", "name", TargetKinds.One("certificates.k8s.io", "ClusterTrustBundle"), "the volume") with
        {
            Scope = ReferenceScope.Cluster,
            IsOfCluster = true,
            MayBeOptional = true,
        },
        Of("core.CSIVolumeSource", "secretProviderClass",
            TargetKinds.One("secrets-store.csi.x-k8s.io", "SecretProviderClass")) with { Path = "volumeAttributes" },
        Of("core.PodSpec", "serviceAccountName", TargetKinds.One("", "ServiceAccount")) with { Consequence = NoPods },
        Of("core.PodSpec", "serviceAccount", TargetKinds.One("", "ServiceAccount")) with { Consequence = NoPods },
        Of("core.PodSpec", "name", Secret, "imagePullSecrets") with
        {
            Path = "imagePullSecrets[]",
            NeededKeys = [[".dockerconfigjson", ".dockercfg"]],
            Consequence = "images of private registries are not pulled",
        },
        Of("core.PodSpec", "priorityClassName", TargetKinds.One("scheduling.k8s.io", "PriorityClass")) with { Scope = ReferenceScope.Cluster,
            IsOfCluster = true, Consequence = NoPods },
        Of("core.PodSpec", "runtimeClassName", TargetKinds.One("node.k8s.io", "RuntimeClass")) with { Scope = ReferenceScope.Cluster, IsOfCluster = true,
            Consequence = NoPods },
        Of("core.PodResourceClaim", "resourceClaimName", TargetKinds.One("resource.k8s.io", "ResourceClaim")),
        Of("core.PodResourceClaim", "resourceClaimTemplateName", TargetKinds.One("resource.k8s.io", "ResourceClaimTemplate")),
        Of("core.PersistentVolumeClaimSpec", "storageClassName", TargetKinds.One("storage.k8s.io", "StorageClass")) with
        {
            Scope = ReferenceScope.Cluster,
            IsOfCluster = true,
            Consequence = "the claim is bound only to volumes that name the same class",
        },
        Of("core.PersistentVolumeClaimSpec", "volumeName", TargetKinds.One("", "PersistentVolume")) with { Scope = ReferenceScope.Cluster,
            Consequence = NotBound },
        Of("core.PersistentVolumeClaimSpec", "name", Sources, "dataSource") with { Path = "dataSource", Consequence = NotBound },
        Of("core.PersistentVolumeClaimSpec", "name", Sources, "dataSourceRef") with { Path = "dataSourceRef", Scope = ReferenceScope.Stated,
            Consequence = NotBound },
        Of("core.PersistentVolumeClaimSpec", "volumeAttributesClassName", TargetKinds.One("storage.k8s.io", "VolumeAttributesClass")) with
        {
            Scope = ReferenceScope.Cluster,
            IsOfCluster = true,
            Consequence = NotBound,
        },
    ];

    private static ReferenceRow Of(string type, string field, TargetKinds targets, string? words = null) =>
        new(field, targets) { Type = type, Words = words ?? field, Consequence = NoStart };
}
