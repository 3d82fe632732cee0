namespace Kubewright.Tool.LanguageServer.Links;

/// <summary>A field of the Kubernetes API that names an object.</summary>
/// <param name="Type">The type that has the field, in any version: <c>core.ConfigMapKeySelector</c>.</param>
/// <param name="Field">The field: <c>name</c>.</param>
/// <param name="Group">The group of the object's kind.</param>
/// <param name="Kind">The kind; null where a field <c>kind</c> beside it says it.</param>
internal sealed record ObjectReference(string Type, string Field, string Group, string? Kind)
{
    /// <summary>The field beside it that names a key of the object; null where none does.</summary>
    public string? KeyField { get; init; }

    /// <summary>The list beside it whose items name keys of the object, in their field <c>key</c>; null where there is none.</summary>
    public string? KeyList { get; init; }

    /// <summary>Whether a field <c>namespace</c> beside it says where the object is.</summary>
    public bool MayNameNamespace { get; init; }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ObjectReference> All { get; } =
    [
        new("core.ConfigMapKeySelector", "name", "", "ConfigMap") { KeyField = "key" },
        new("core.SecretKeySelector", "name", "", "Secret") { KeyField = "key" },
        new("core.ConfigMapEnvSource", "name", "", "ConfigMap"),
        new("core.SecretEnvSource", "name", "", "Secret"),
        new("core.ConfigMapVolumeSource", "name", "", "ConfigMap") { KeyList = "items" },
        new("core.SecretVolumeSource", "secretName", "", "Secret") { KeyList = "items" },
        new("core.ConfigMapProjection", "name", "", "ConfigMap") { KeyList = "items" },
        new("core.SecretProjection", "name", "", "Secret") { KeyList = "items" },
        new("core.LocalObjectReference", "name", "", "Secret"),
        new("core.PersistentVolumeClaimVolumeSource", "claimName", "", "PersistentVolumeClaim"),
        new("core.PersistentVolumeClaimSpec", "storageClassName", "storage.k8s.io", "StorageClass"),
        new("core.PersistentVolumeClaimSpec", "volumeName", "", "PersistentVolume"),
        new("core.PodSpec", "serviceAccountName", "", "ServiceAccount"),
        new("core.PodSpec", "priorityClassName", "scheduling.k8s.io", "PriorityClass"),
        new("core.PodSpec", "runtimeClassName", "node.k8s.io", "RuntimeClass"),
        new("apps.StatefulSetSpec", "serviceName", "", "Service"),
        new("networking.IngressServiceBackend", "name", "", "Service"),
        new("networking.IngressSpec", "ingressClassName", "networking.k8s.io", "IngressClass"),
        new("networking.IngressTLS", "secretName", "", "Secret"),
        new("autoscaling.CrossVersionObjectReference", "name", "", null),
        new("rbac.RoleRef", "name", "rbac.authorization.k8s.io", null),
        new("rbac.Subject", "name", "", null) { MayNameNamespace = true },
        new("admissionregistration.ServiceReference", "name", "", "Service") { MayNameNamespace = true },
        new("apiregistration.ServiceReference", "name", "", "Service") { MayNameNamespace = true },
    ];

    private static readonly ILookup<string, ObjectReference> ByType = All.ToLookup(reference => reference.Type);

    /// <summary>The references that an object of a type holds.</summary>
    public static IEnumerable<ObjectReference> Of(string type) => ByType[type];

    /// <summary>The reference that a field is; null where it is none.</summary>
    public static ObjectReference? Of(string type, string field) => ByType[type].FirstOrDefault(reference => reference.Field == field);
}
