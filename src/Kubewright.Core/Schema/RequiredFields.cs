namespace Kubewright.Core.Schema;

/// <summary>
/// The fields without which the API server's own validation refuses an object. The API documents many more as required and then forgives them
/// or fills them in, so each entry was read in <c>pkg/apis/&lt;group&gt;/validation/validation.go</c>.
/// </summary>
internal static class RequiredFields
{
    private static readonly Dictionary<string, string[]> ByType = new(StringComparer.Ordinal)
    {
        ["core.v1.Container"] = ["name", "image"],
        ["core.v1.EnvVar"] = ["name"],
        ["core.v1.ConfigMapKeySelector"] = ["name", "key"],
        ["core.v1.SecretKeySelector"] = ["name", "key"],
        ["core.v1.ConfigMapEnvSource"] = ["name"],
        ["core.v1.SecretEnvSource"] = ["name"],
        ["core.v1.ObjectFieldSelector"] = ["fieldPath"],
        ["core.v1.ResourceFieldSelector"] = ["resource"],
        ["core.v1.VolumeMount"] = ["name", "mountPath"],
        ["core.v1.VolumeDevice"] = ["name", "devicePath"],
        ["core.v1.Volume"] = ["name"],
        ["core.v1.KeyToPath"] = ["key", "path"],
        ["core.v1.HostPathVolumeSource"] = ["path"],
        ["core.v1.NFSVolumeSource"] = ["server", "path"],
        ["core.v1.ConfigMapVolumeSource"] = ["name"],
        ["core.v1.SecretVolumeSource"] = ["secretName"],
        ["core.v1.PersistentVolumeClaimVolumeSource"] = ["claimName"],
        ["core.v1.CSIVolumeSource"] = ["driver"],
        ["core.v1.ConfigMapProjection"] = ["name"],
        ["core.v1.SecretProjection"] = ["name"],
        ["core.v1.ServiceAccountTokenProjection"] = ["path"],
        ["core.v1.ExecAction"] = ["command"],
        ["core.v1.HTTPHeader"] = ["name"],
        ["core.v1.PodAffinityTerm"] = ["topologyKey"],
        ["core.v1.TopologySpreadConstraint"] = ["maxSkew", "topologyKey", "whenUnsatisfiable"],
        ["core.v1.NodeSelector"] = ["nodeSelectorTerms"],
        ["core.v1.NodeSelectorRequirement"] = ["key", "operator"],
        ["core.v1.SeccompProfile"] = ["type"],
        ["core.v1.PersistentVolumeClaimSpec"] = ["accessModes"],
        ["core.v1.PersistentVolumeSpec"] = ["accessModes", "capacity"],
        ["core.v1.EndpointAddress"] = ["ip"],
        ["core.v1.TypedLocalObjectReference"] = ["kind", "name"],
        ["discovery.v1.EndpointSlice"] = ["addressType"],
        ["discovery.v1.Endpoint"] = ["addresses"],
        ["meta.v1.OwnerReference"] = ["apiVersion", "kind", "name", "uid"],
        ["batch.v1.CronJobSpec"] = ["schedule"],
        ["batch.v1.PodFailurePolicyRule"] = ["action"],
        ["batch.v1.PodFailurePolicyOnExitCodesRequirement"] = ["operator", "values"],
        ["batch.v1.SuccessPolicy"] = ["rules"],
        ["autoscaling.v1.HorizontalPodAutoscalerSpec"] = ["maxReplicas", "scaleTargetRef"],
        ["autoscaling.v1.CrossVersionObjectReference"] = ["kind", "name"],
        ["autoscaling.v2.HorizontalPodAutoscalerSpec"] = ["maxReplicas", "scaleTargetRef"],
        ["autoscaling.v2.CrossVersionObjectReference"] = ["kind", "name"],
        ["autoscaling.v2.MetricSpec"] = ["type"],
        ["autoscaling.v2.ResourceMetricSource"] = ["name"],
        ["autoscaling.v2.ContainerResourceMetricSource"] = ["name", "container"],
        ["autoscaling.v2.MetricTarget"] = ["type"],
        ["autoscaling.v2.MetricIdentifier"] = ["name"],
        ["autoscaling.v2.HPAScalingPolicy"] = ["type", "value", "periodSeconds"],
        ["networking.v1.IngressClassSpec"] = ["controller"],
        ["networking.v1.IngressClassParametersReference"] = ["kind", "name"],
        ["networking.v1.HTTPIngressPath"] = ["pathType"],
        ["networking.v1.HTTPIngressRuleValue"] = ["paths"],
        ["networking.v1.IngressServiceBackend"] = ["name"],
        ["networking.v1.IPBlock"] = ["cidr"],
        ["rbac.v1.RoleRef"] = ["kind", "name"],
        ["rbac.v1.RoleBinding"] = ["roleRef"],
        ["rbac.v1.ClusterRoleBinding"] = ["roleRef"],
        ["rbac.v1.PolicyRule"] = ["verbs"],
        ["rbac.v1.Subject"] = ["kind", "name"],
        ["storage.v1.StorageClass"] = ["provisioner"],
        ["apiextensions.v1.CustomResourceDefinitionSpec"] = ["group", "scope", "versions"],
        ["apiextensions.v1.CustomResourceDefinitionNames"] = ["plural", "kind"],
        ["admissionregistration.v1.MutatingWebhook"] = ["name", "sideEffects", "admissionReviewVersions", "clientConfig"],
        ["admissionregistration.v1.ValidatingWebhook"] = ["name", "sideEffects", "admissionReviewVersions", "clientConfig"],
    };

    /// <summary>The names of the fields that objects of a type must have.</summary>
    public static IReadOnlyList<string> Of(SchemaType type) => ByType.TryGetValue(type.Name, out var fields) ? fields : [];

    /// <summary>All types with such fields.</summary>
    public static IEnumerable<string> Types => ByType.Keys;
}
