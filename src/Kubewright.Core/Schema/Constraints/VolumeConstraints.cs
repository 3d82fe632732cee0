namespace Kubewright.Core.Schema.Constraints;

/// <summary>What pkg/apis/core/validation/validation.go demands of volumes and claims outside of pods, and of the sources that both have.</summary>
internal static class VolumeConstraints
{
    private const string Spec = "core.PersistentVolumeSpec";
    private const string Claim = "core.PersistentVolumeClaimSpec";
    private const string Inline = "storage.VolumeAttachmentSource";
    private const int LongestDriver = 63;

    private static readonly string[] Sources =
    [
        "awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "csi", "fc", "flexVolume", "flocker", "gcePersistentDisk", "glusterfs",
        "hostPath", "iscsi", "local", "nfs", "photonPersistentDisk", "portworxVolume", "quobyte", "rbd", "scaleIO", "storageos", "vsphereVolume",
    ];

    private static readonly string[] Secrets =
    [
        "controllerPublishSecretRef", "controllerExpandSecretRef", "nodePublishSecretRef", "nodeExpandSecretRef",
    ];

    public static IEnumerable<Constraint> All => [.. OfVolumes, .. OfSources, .. OfClaims];

    private static ConstraintList OfVolumes => new ConstraintList()
        .On(Spec, "KW5332", "ValidatePersistentVolumeSpec")
            .Required("capacity").NotWithin(Inline)
            .PositiveAmount("capacity")
            .Alone("ReadWriteOncePod", "accessModes").Because("it gives the volume to one pod alone")
            .ExactlyOne(Sources)
            .Forbidden("claimRef", "capacity", "persistentVolumeReclaimPolicy", "storageClassName", "volumeMode", "volumeAttributesClassName").Within(Inline)
                .Because("a volume that is written into an attachment has none")
            .Required("csi").Within(Inline)
            .Required("csi").With("volumeAttributesClassName").NotWithin(Inline).Because("only volumes of CSI drivers have a 'volumeAttributesClassName'")
            .Required("nodeAffinity").With("local").Because("a local volume is of one node")
            .Text(TextForm.Subdomain, "storageClassName").NotWithin(Inline)
            .Text(TextForm.Subdomain, "volumeAttributesClassName").OrEmpty()
            .OneOf("volumeMode", "Block", "Filesystem").OrEmpty()
        .On("core.VolumeNodeAffinity", "KW5332", "validateVolumeNodeAffinity").Required("required")
        .On("core.LocalVolumeSource", "KW5332", "validateLocalVolumeSource").Required("path").Text(TextForm.PathWithoutBacksteps, "path")
        .On("core.CSIPersistentVolumeSource", "KW5332", "validateCSIPersistentVolumeSource")
            .Required("driver", "volumeHandle")
            .Text(TextForm.SubdomainOfAnyCase, "driver").UpTo(LongestDriver)
        .On("core.SecretReference", "KW5332", "validatePVSecretReference")
            .Required("name", "namespace").In(Secrets)
            .Text(TextForm.Subdomain, "name").In(Secrets)
            .Text(TextForm.Label, "namespace").In(Secrets);

    private static ConstraintList OfSources => new ConstraintList()
        .On("core.AzureFilePersistentVolumeSource", "KW5332", "validateAzureFilePV")
            .Required("secretName", "shareName")
            .Text(TextForm.Any, "secretNamespace").OrEmpty()
        .On("core.RBDPersistentVolumeSource", "KW5332", "validateRBDPersistentVolumeSource").Required("monitors", "image")
        .On("core.CephFSPersistentVolumeSource", "KW5332", "validateCephFSPersistentVolumeSource").Required("monitors")
        .On("core.CinderPersistentVolumeSource", "KW5332", "validateCinderPersistentVolumeSource").Required("volumeID")
        .On("core.FlexPersistentVolumeSource", "KW5332", "validateFlexPersistentVolumeSource").Required("driver")
        .On("core.GlusterfsPersistentVolumeSource", "KW5332", "validateGlusterfsPersistentVolumeSource")
            .Required("endpoints", "path")
            .Text(TextForm.Any, "endpointsNamespace").OrEmpty()
        .On("core.ScaleIOPersistentVolumeSource", "KW5332", "validateScaleIOPersistentVolumeSource").Required("gateway", "system", "volumeName")
        .On("core.StorageOSPersistentVolumeSource", "KW5332", "validateStorageOSPersistentVolumeSource")
            .Required("volumeName")
            .Text(TextForm.Label, "volumeName", "volumeNamespace")
        .On("core.ISCSIPersistentVolumeSource", "KW5332", "validateISCSIPersistentVolumeSource")
            .Required("targetPortal", "iqn")
            .Text(TextForm.IscsiName, "iqn", "initiatorName").OrEmpty()
            .Between(0, 255, "lun")
            .Required("secretRef").Where("chapAuthDiscovery", "true").Because("it authenticates by CHAP")
            .Required("secretRef").Where("chapAuthSession", "true").Because("it authenticates by CHAP")
        .On("core.ISCSIVolumeSource", "KW5254", "validateISCSIVolumeSource").Text(TextForm.IscsiName, "initiatorName").OrEmpty();

    // Without its feature gate the server drops a source of another namespace, and a dataSource that is neither claim nor snapshot.
    private static ConstraintList OfClaims => new ConstraintList()
        .On("core.TypedObjectReference", "KW5326", "validateDataSourceRef")
            .Required("kind", "name").Without("namespace")
            .Text(TextForm.Subdomain, "apiGroup").Without("namespace")
            .OneOf("kind", "PersistentVolumeClaim").Where("apiGroup", "").Without("namespace").Because("other sources have an 'apiGroup'")
        .On(Claim, "KW5326", "ValidatePersistentVolumeClaimSpec")
            .Text(TextForm.Subdomain, "volumeAttributesClassName").NotWithin("apps.StatefulSetSpec")
            .Text(TextForm.Subdomain, "volumeAttributesClassName").Within("apps.StatefulSetSpec").Since(35);
}
