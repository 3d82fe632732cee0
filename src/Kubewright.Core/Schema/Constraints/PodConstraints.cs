namespace Kubewright.Core.Schema.Constraints;

/// <summary>What pkg/apis/core/validation/validation.go demands of pods and their parts.</summary>
internal static class PodConstraints
{
    public static IEnumerable<Constraint> All => [.. OfContainers];

    private static ConstraintList OfContainers => new ConstraintList()
        .On("core.FileKeySelector", "KW5234", "validateFileKeySelector")
            .Required("volumeName", "path", "key")
            .Text(TextForm.Label, "volumeName")
            .Text(TextForm.FilePath, "path")
            .Text(TextForm.VariableName, "key")
        .On("core.HostAlias", "KW5248", "ValidateHostAliases").Text(TextForm.IPAddress, "ip")
        .On("core.PodDNSConfig", "KW5247", "validatePodDNSConfig").Text(TextForm.IPAddress, "nameservers").OrEmpty()
        .On("meta.ObjectMeta", "KW5254", "validatePersistentVolumeClaimTemplateObjectMeta")
            .Keys(TextForm.LabelKey, "labels").Within("core.PersistentVolumeClaimTemplate")
            .Text(TextForm.LabelValue, "labels").Within("core.PersistentVolumeClaimTemplate")
            .Keys(TextForm.QualifiedNameOfAnyCase, "annotations").Within("core.PersistentVolumeClaimTemplate")
        .On("core.TypedLocalObjectReference", "KW5254", "validateDataSource")
            .Text(TextForm.Subdomain, "apiGroup").In("dataSource").Within("core.PodSpec")
            .OneOf("kind", "PersistentVolumeClaim").Where("apiGroup", "").In("dataSource").Within("core.PodSpec").Because("other sources have an 'apiGroup'")
        .On("core.Container", "KW5271", "validateContainerRestartPolicy").AtMostItems(20, "restartPolicyRules").Since(35)
        .On("core.ContainerRestartRuleOnExitCodes", "KW5271", "validateContainerRestartRules").Items(1, 255, "values")
        .On("core.WindowsSecurityContextOptions", "KW5261", "validateWindowsSecurityContextOptions").NotLonger(64 * 1024, "gmsaCredentialSpec");
}
