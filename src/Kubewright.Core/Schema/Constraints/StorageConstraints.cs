namespace Kubewright.Core.Schema.Constraints;

/// <summary>What pkg/apis/storage/validation/validation.go demands.</summary>
internal static class StorageConstraints
{
    private const int LongestDriver = 63;
    private const int LongestNodeId = 192;
    private const int MostParameters = 512;

    public static ConstraintList All => new ConstraintList()
        .On("storage.StorageClass", "KW5335", "ValidateStorageClass")
            .Text(TextForm.QualifiedNameOfAnyCase, "provisioner")
            .OneOf("reclaimPolicy", "Delete", "Retain").Because("the volumes of a StorageClass are not recycled")
            .Keys(TextForm.Any, "parameters")
            .AtMostItems(MostParameters, "parameters")
        .On("core.TopologySelectorTerm", "KW5335", "ValidateTopologySelectorTerm").Required("matchLabelExpressions").Unique("matchLabelExpressions", "key")
        .On("core.TopologySelectorLabelRequirement", "KW5335", "validateTopologySelectorLabelRequirement")
            .Required("values")
            .Text(TextForm.LabelKey, "key").OrEmpty()
            .Unique("values")
        .On("storage.VolumeAttachmentSpec", "KW5335", "validateVolumeAttachmentSpec")
            .Required("attacher", "source", "nodeName")
            .Text(TextForm.SubdomainOfAnyCase, "attacher").UpTo(LongestDriver)
            .Text(TextForm.Subdomain, "nodeName")
        .On("storage.VolumeAttachmentSource", "KW5335", "validateVolumeAttachmentSource")
            .ExactlyOne("inlineVolumeSpec", "persistentVolumeName")
            .Text(TextForm.Subdomain, "persistentVolumeName").OrEmpty()
        .On("storage.CSINodeSpec", "KW5335", "validateCSINodeSpec").Unique("drivers", "name")
        .On("storage.CSINodeDriver", "KW5335", "validateCSINodeDriver")
            .Required("name", "nodeID")
            .Text(TextForm.SubdomainOfAnyCase, "name").UpTo(LongestDriver)
            .NotLonger(LongestNodeId, "nodeID")
            .Text(TextForm.QualifiedName, "topologyKeys").OrEmpty()
            .Unique("topologyKeys")
        .On("storage.VolumeNodeResources", "KW5335", "validateVolumeNodeResources").AtLeast(0, "count")
        .On("storage.CSIDriverSpec", "KW5335", "validateCSIDriverSpec")
            .OneOf("fsGroupPolicy", "ReadWriteOnceWithFSType", "File", "None").OrEmpty()
            .OneOf("volumeLifecycleModes", "Persistent", "Ephemeral")
            .Unique("tokenRequests", "audience")
            .AtLeast(10, "nodeAllocatableUpdatePeriodSeconds").Since(34)
            .Required("tokenRequests").Where("serviceAccountTokenInSecrets", "true").Since(35).Because("serviceAccountTokenInSecrets says where they go")
        .On("storage.TokenRequest", "KW5335", "validateTokenRequests").Between(10 * 60, 1L << 32, "expirationSeconds")
        .On("storage.CSIStorageCapacity", "KW5335", "ValidateCSIStorageCapacity")
            .Required("storageClassName")
            .Text(TextForm.Subdomain, "storageClassName")
            .NotNegativeAmount("capacity", "maximumVolumeSize")
        .On("storage.VolumeAttributesClass", "KW5335", "ValidateVolumeAttributesClass")
            .Required("driverName", "parameters")
            .Items(1, MostParameters, "parameters")
            .Text(TextForm.QualifiedNameOfAnyCase, "driverName")
            .Keys(TextForm.Any, "parameters");
}
