namespace Kubewright.ModelGenerator;

/// <summary>How the table's names are spelt in C#.</summary>
internal static class ApiNames
{
    // The names of the Go types, which the table does not hold (staging/src/k8s.io/api/*/types.go).
    private static readonly Dictionary<string, string> Enums = new(StringComparer.Ordinal)
    {
        ["AppArmorProfile.type"] = "AppArmorProfileType",
        ["AzureDiskVolumeSource.cachingMode"] = "AzureDataDiskCachingMode",
        ["AzureDiskVolumeSource.kind"] = "AzureDataDiskKind",
        ["Container.imagePullPolicy"] = "PullPolicy",
        ["Container.terminationMessagePolicy"] = "TerminationMessagePolicy",
        ["ContainerPort.protocol"] = "Protocol",
        ["CronJobSpec.concurrencyPolicy"] = "ConcurrencyPolicy",
        ["DaemonSetUpdateStrategy.type"] = "DaemonSetUpdateStrategyType",
        ["DeploymentStrategy.type"] = "DeploymentStrategyType",
        ["EphemeralContainer.imagePullPolicy"] = "PullPolicy",
        ["EphemeralContainer.terminationMessagePolicy"] = "TerminationMessagePolicy",
        ["HTTPGetAction.scheme"] = "UriScheme",
        ["HTTPIngressPath.pathType"] = "PathType",
        ["HostPathVolumeSource.type"] = "HostPathType",
        ["ImageVolumeSource.pullPolicy"] = "PullPolicy",
        ["JobSpec.completionMode"] = "CompletionMode",
        ["JobSpec.podReplacementPolicy"] = "PodReplacementPolicy",
        ["NetworkPolicyPort.protocol"] = "Protocol",
        ["NetworkPolicySpec.policyTypes"] = "PolicyType",
        ["NodeSelectorRequirement.operator"] = "NodeSelectorOperator",
        ["PersistentVolumeClaimSpec.accessModes"] = "AccessMode",
        ["PersistentVolumeClaimSpec.volumeMode"] = "VolumeMode",
        ["PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy"] = "UnhealthyPodEvictionPolicy",
        ["PodFailurePolicyOnExitCodesRequirement.operator"] = "ExitCodeOperator",
        ["PodFailurePolicyRule.action"] = "PodFailurePolicyAction",
        ["PodSecurityContext.fsGroupChangePolicy"] = "FsGroupChangePolicy",
        ["PodSecurityContext.supplementalGroupsPolicy"] = "SupplementalGroupsPolicy",
        ["PodSpec.dnsPolicy"] = "DnsPolicy",
        ["PodSpec.preemptionPolicy"] = "PreemptionPolicy",
        ["PodSpec.restartPolicy"] = "RestartPolicy",
        ["SeccompProfile.type"] = "SeccompProfileType",
        ["SecurityContext.procMount"] = "ProcMountType",
        ["ServicePort.protocol"] = "Protocol",
        ["ServiceSpec.externalTrafficPolicy"] = "TrafficPolicy",
        ["ServiceSpec.internalTrafficPolicy"] = "TrafficPolicy",
        ["ServiceSpec.ipFamilies"] = "IPFamily",
        ["ServiceSpec.ipFamilyPolicy"] = "IPFamilyPolicy",
        ["ServiceSpec.sessionAffinity"] = "SessionAffinity",
        ["StatefulSetSpec.podManagementPolicy"] = "PodManagementPolicy",
        ["StatefulSetUpdateStrategy.type"] = "StatefulSetUpdateStrategyType",
        ["Toleration.effect"] = "TaintEffect",
        ["Toleration.operator"] = "TolerationOperator",
        ["TopologySpreadConstraint.nodeAffinityPolicy"] = "NodeInclusionPolicy",
        ["TopologySpreadConstraint.nodeTaintsPolicy"] = "NodeInclusionPolicy",
        ["TopologySpreadConstraint.whenUnsatisfiable"] = "WhenUnsatisfiable",
        ["VolumeMount.mountPropagation"] = "MountPropagation",
    };

    public static string ClassOf(string type) => type.Substring(type.LastIndexOf('.') + 1);

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>The enum of a field: the Go type's name where it is known, otherwise type and field.</summary>
    public static string EnumOf(string type, string field)
    {
        var key = ClassOf(type) + "." + field;
        return Enums.TryGetValue(key, out var name) ? name : ClassOf(type) + Pascal(field);
    }
}
