namespace Kubewright.ModelGenerator;

/// <summary>How the table's names are spelled in C#.</summary>
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
        ["CertificateSigningRequestSpec.usages"] = "KeyUsage",
        ["DaemonSetUpdateStrategy.type"] = "DaemonSetUpdateStrategyType",
        ["DeploymentStrategy.type"] = "DeploymentStrategyType",
        ["EndpointPort.protocol"] = "Protocol",
        ["EndpointSlicePort.protocol"] = "Protocol",
        ["EphemeralContainer.imagePullPolicy"] = "PullPolicy",
        ["EphemeralContainer.terminationMessagePolicy"] = "TerminationMessagePolicy",
        ["HTTPGetAction.scheme"] = "UriScheme",
        ["HTTPIngressPath.pathType"] = "PathType",
        ["HostPathVolumeSource.type"] = "HostPathType",
        ["ImageVolumeSource.pullPolicy"] = "PullPolicy",
        ["JobSpec.completionMode"] = "CompletionMode",
        ["JobSpec.podReplacementPolicy"] = "PodReplacementPolicy",
        ["MatchResources.matchPolicy"] = "MatchPolicyType",
        ["MutatingAdmissionPolicySpec.failurePolicy"] = "FailurePolicyType",
        ["MutatingAdmissionPolicySpec.reinvocationPolicy"] = "ReinvocationPolicyType",
        ["MutatingWebhook.failurePolicy"] = "FailurePolicyType",
        ["MutatingWebhook.matchPolicy"] = "MatchPolicyType",
        ["MutatingWebhook.reinvocationPolicy"] = "ReinvocationPolicyType",
        ["MutatingWebhook.sideEffects"] = "SideEffectClass",
        ["Mutation.patchType"] = "PatchType",
        ["NetworkPolicyPort.protocol"] = "Protocol",
        ["NetworkPolicySpec.policyTypes"] = "PolicyType",
        ["NodeSelectorRequirement.operator"] = "NodeSelectorOperator",
        ["PersistentVolumeClaimSpec.accessModes"] = "AccessMode",
        ["PersistentVolumeClaimSpec.volumeMode"] = "VolumeMode",
        ["PersistentVolumeSpec.accessModes"] = "AccessMode",
        ["PersistentVolumeSpec.persistentVolumeReclaimPolicy"] = "PersistentVolumeReclaimPolicy",
        ["PersistentVolumeSpec.volumeMode"] = "VolumeMode",
        ["PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy"] = "UnhealthyPodEvictionPolicy",
        ["PodFailurePolicyOnExitCodesRequirement.operator"] = "ExitCodeOperator",
        ["PodFailurePolicyRule.action"] = "PodFailurePolicyAction",
        ["PodSecurityContext.fsGroupChangePolicy"] = "FsGroupChangePolicy",
        ["PodSecurityContext.supplementalGroupsPolicy"] = "SupplementalGroupsPolicy",
        ["PodSpec.dnsPolicy"] = "DnsPolicy",
        ["PodSpec.preemptionPolicy"] = "PreemptionPolicy",
        ["PodSpec.restartPolicy"] = "RestartPolicy",
        ["ResourceQuotaSpec.scopes"] = "ResourceQuotaScope",
        ["ScopedResourceSelectorRequirement.operator"] = "ScopeSelectorOperator",
        ["ScopedResourceSelectorRequirement.scopeName"] = "ResourceQuotaScope",
        ["SeccompProfile.type"] = "SeccompProfileType",
        ["SecurityContext.procMount"] = "ProcMountType",
        ["ServicePort.protocol"] = "Protocol",
        ["ServiceSpec.externalTrafficPolicy"] = "TrafficPolicy",
        ["ServiceSpec.internalTrafficPolicy"] = "TrafficPolicy",
        ["ServiceSpec.ipFamilies"] = "IPFamily",
        ["ServiceSpec.ipFamilyPolicy"] = "IPFamilyPolicy",
        ["ServiceSpec.sessionAffinity"] = "SessionAffinity",
        ["StorageClass.reclaimPolicy"] = "PersistentVolumeReclaimPolicy",
        ["StorageClass.volumeBindingMode"] = "VolumeBindingMode",
        ["StatefulSetSpec.podManagementPolicy"] = "PodManagementPolicy",
        ["StatefulSetUpdateStrategy.type"] = "StatefulSetUpdateStrategyType",
        ["Toleration.effect"] = "TaintEffect",
        ["Toleration.operator"] = "TolerationOperator",
        ["TopologySpreadConstraint.nodeAffinityPolicy"] = "NodeInclusionPolicy",
        ["TopologySpreadConstraint.nodeTaintsPolicy"] = "NodeInclusionPolicy",
        ["TopologySpreadConstraint.whenUnsatisfiable"] = "WhenUnsatisfiable",
        ["ValidatingAdmissionPolicyBindingSpec.validationActions"] = "ValidationAction",
        ["ValidatingAdmissionPolicySpec.failurePolicy"] = "FailurePolicyType",
        ["ValidatingWebhook.failurePolicy"] = "FailurePolicyType",
        ["ValidatingWebhook.matchPolicy"] = "MatchPolicyType",
        ["ValidatingWebhook.sideEffects"] = "SideEffectClass",
        ["VolumeMount.mountPropagation"] = "MountPropagation",
    };

    // Types of several groups that have one name: those of the core and of the group that had it first keep it.
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["apiextensions.v1.ServiceReference"] = "CustomResourceServiceReference",
        ["apiextensions.v1.WebhookClientConfig"] = "CustomResourceWebhookClientConfig",
        ["apiregistration.v1.ServiceReference"] = "APIServiceReference",
        ["discovery.v1.EndpointPort"] = "EndpointSlicePort",
        ["flowcontrol.v1.Subject"] = "FlowSubject",
    };

    public static string ClassOf(string type) => Classes.TryGetValue(type, out var name) ? name : type.Substring(type.LastIndexOf('.') + 1);

    /// <summary>A field's name as that of a member: <c>$ref</c> is <c>Ref</c>, <c>x-kubernetes-list-type</c> is <c>XKubernetesListType</c>.</summary>
    public static string Pascal(string name) =>
        string.Concat(name.Split(['-', '$', '.'], StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));

    /// <summary>The enum of a field: the Go type's name where it is known, otherwise type and field.</summary>
    public static string EnumOf(string type, string field)
    {
        var key = ClassOf(type) + "." + field;
        return Enums.TryGetValue(key, out var name) ? name : ClassOf(type) + Pascal(field);
    }
}
