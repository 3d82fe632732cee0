namespace Kubewright.Core.Schema.Constraints;

/// <summary>What pkg/apis/core/validation/validation.go demands of containers, their probes, variables and mounts.</summary>
internal static class ContainerConstraints
{
    private static readonly string[] Ending = ["livenessProbe", "startupProbe"];

    public static IEnumerable<Constraint> All =>
        [.. Of("core.Container"), .. Of("core.EphemeralContainer"), .. OfInitContainers, .. OfHandlers, .. OfVariables, .. OfMounts, .. OfSecurity];

    private static ConstraintList Of(string type) => new ConstraintList()
        .On(type, "KW5202", "validateContainerCommon").Text(TextForm.Label, "name").CorrectingNames()
        .On(type, "KW5205", "ValidateVolumeMounts").Unique("volumeMounts", "mountPath")
        .On(type, "KW5271", "validateContainerRestartPolicy").AtMostItems(20, "restartPolicyRules").Since(35);

    private static ConstraintList OfInitContainers => new ConstraintList()
        .On("core.Container", "KW5228", "validateInitContainers")
            .Forbidden("lifecycle", "livenessProbe", "readinessProbe", "startupProbe").In("initContainers").Unless("restartPolicy", "Always")
                .Because("the container ends before the pod starts; 'restartPolicy: Always' makes it run on as a sidecar")
        .On("core.ContainerRestartRuleOnExitCodes", "KW5271", "validateContainerRestartRules").Items(1, 255, "values")
        .On("core.ResourceRequirements", "KW5216", "ValidateNonnegativeQuantity").NotNegativeAmount("requests", "limits");

    private static ConstraintList OfHandlers => new ConstraintList()
        .On("core.Probe", "KW5212", "validateHandler").ExactlyOne("exec", "httpGet", "tcpSocket", "grpc")
        .On("core.LifecycleHandler", "KW5212", "validateHandler").ExactlyOne("exec", "httpGet", "tcpSocket", "sleep")
        .On("core.Probe", "KW5213", "validateProbe")
            .AtLeast(0, "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold")
            .AtMost(1, "successThreshold").In(Ending).Because("only a readinessProbe takes more").FixedBy("1")
            .AtLeast(1, "terminationGracePeriodSeconds").In(Ending)
            .Forbidden("terminationGracePeriodSeconds").In("readinessProbe").Because("it ends no container")
        .On("core.HTTPHeader", "KW5267", "validateHTTPGetAction").Text(TextForm.HeaderName, "name");

    /// <summary>The minor version from which on variables may have almost any name (feature gate RelaxedEnvironmentVariableValidation).</summary>
    private const int RelaxedNames = 32;

    private static ConstraintList OfVariables => new ConstraintList()
        .On("core.EnvVar", "KW5210", "ValidateEnv")
            .Text(TextForm.VariableName, "name").Since(RelaxedNames)
            .Text(TextForm.VariableNameOfOld, "name").Until(RelaxedNames)
        .On("core.EnvFromSource", "KW5210", "ValidateEnvFrom")
            .Text(TextForm.VariableName, "prefix").Since(RelaxedNames)
            .Text(TextForm.VariableNameOfOld, "prefix").Until(RelaxedNames)
        .On("core.EnvVar", "KW5209", "validateEnvVarValueFrom").Forbidden("valueFrom").Unless("value", "").Because("there is a 'value' beside it")
        .On("core.EnvVarSource", "KW5209", "validateEnvVarValueFrom").ExactlyOne("configMapKeyRef", "secretKeyRef", "fieldRef", "resourceFieldRef",
            "fileKeyRef")
        .On("core.EnvFromSource", "KW5209", "ValidateEnvFrom").ExactlyOne("configMapRef", "secretRef")
        .On("core.ConfigMapKeySelector", "KW5234", "validateConfigMapKeySelector").Text(TextForm.ConfigKey, "key")
        .On("core.SecretKeySelector", "KW5234", "validateSecretKeySelector").Text(TextForm.ConfigKey, "key")
        .On("core.FileKeySelector", "KW5234", "validateFileKeySelector")
            .Required("volumeName", "path", "key")
            .Text(TextForm.Label, "volumeName")
            .Text(TextForm.FilePath, "path")
            .Text(TextForm.VariableName, "key")
        .On("core.ConfigMapEnvSource", "KW5233", "validateConfigMapEnvSource").Text(TextForm.SubdomainPrefix, "name")
        .On("core.SecretEnvSource", "KW5233", "validateSecretEnvSource").Text(TextForm.SubdomainPrefix, "name")
        .On("core.ConfigMapKeySelector", "KW5233", "validateConfigMapKeySelector").Text(TextForm.Subdomain, "name")
        .On("core.SecretKeySelector", "KW5233", "validateSecretKeySelector").Text(TextForm.Subdomain, "name");

    private static ConstraintList OfMounts => new ConstraintList()
        .On("core.VolumeMount", "KW5237", "ValidateVolumeMounts").Text(TextForm.DescendingPath, "subPath", "subPathExpr")
        .On("core.VolumeDevice", "KW5237", "ValidateVolumeDevices").Text(TextForm.PathWithoutBacksteps, "devicePath")
        .On("core.KeyToPath", "KW5237", "validateKeyToPath").Text(TextForm.FilePath, "path")
        .On("core.DownwardAPIVolumeFile", "KW5237", "validateDownwardAPIVolumeFile").Text(TextForm.FilePath, "path")
        .On("core.ServiceAccountTokenProjection", "KW5237", "validateProjectionSources").Text(TextForm.FilePath, "path")
        .On("core.GitRepoVolumeSource", "KW5237", "validateGitRepoVolumeSource").Text(TextForm.DescendingPath, "directory")
        .On("core.HostPathVolumeSource", "KW5237", "validateHostPathVolumeSource").Text(TextForm.PathWithoutBacksteps, "path")
        .On("core.NFSVolumeSource", "KW5237", "validateNFSVolumeSource").Text(TextForm.AbsolutePath, "path");

    private static IEnumerable<Constraint> OfSecurity =>
    [
        .. Identities("core.PodSecurityContext", "runAsUser", "runAsGroup", "fsGroup"),
        .. Identities("core.SecurityContext", "runAsUser", "runAsGroup"),
        .. new ConstraintList()
            .On("core.PodSecurityContext", "KW5268", "validatePodSpecSecurityContext").Between(0, int.MaxValue, "supplementalGroups")
            .On("core.Sysctl", "KW5249", "validateSysctls").Text(TextForm.Sysctl, "name")
            .On("core.PodSecurityContext", "KW5249", "validateSysctls").Unique("sysctls", "name")
            .On("core.SeccompProfile", "KW5263", "validateSeccompProfileField")
                .Required("localhostProfile").Where("type", "Localhost").Without("localhostProfile")
                .Text(TextForm.DescendingPath, "localhostProfile").Where("type", "Localhost")
                .Forbidden("localhostProfile").Where("type", "RuntimeDefault", "Unconfined").Because("only the type Localhost has one")
            .On("core.AppArmorProfile", "KW5263", "ValidateAppArmorProfileField")
                .Required("localhostProfile").Where("type", "Localhost")
                .Text(TextForm.Trimmed, "localhostProfile").UpTo(4095).Where("type", "Localhost")
                .Forbidden("localhostProfile").Where("type", "RuntimeDefault", "Unconfined").Because("only the type Localhost has one")
            .On("core.WindowsSecurityContextOptions", "KW5261", "validateWindowsSecurityContextOptions").NotLonger(64 * 1024, "gmsaCredentialSpec")
            .On("core.WindowsSecurityContextOptions", "KW5233", "validateWindowsSecurityContextOptions").Text(TextForm.Subdomain, "gmsaCredentialSpecName")
            .OrEmpty(),
    ];

    private static ConstraintList Identities(string type, params string[] fields) => new ConstraintList()
        .On(type, "KW5225", "IsValidUserID, IsValidGroupID").AtLeast(0, fields)
        .On(type, "KW5268", "IsValidUserID, IsValidGroupID").AtMost(int.MaxValue, fields);
}
