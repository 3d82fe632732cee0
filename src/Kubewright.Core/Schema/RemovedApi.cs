using System.Collections.Immutable;

namespace Kubewright.Core.Schema;

/// <summary>A kind that Kubernetes once served in a version that it no longer serves.</summary>
/// <param name="ApiVersion">The version that is gone.</param>
/// <param name="Kind">The kind.</param>
/// <param name="RemovedIn">The first version of Kubernetes without it.</param>
/// <param name="Replacement">The version that serves the kind now; null where none does.</param>
/// <param name="SameFields">Whether what was written for the old version is as good for the new one.</param>
public sealed record RemovedApi(string ApiVersion, string Kind, KubernetesVersion RemovedIn, string? Replacement, bool SameFields)
{
    // Kubernetes' deprecation guide (reference/using-api/deprecation-guide) and the storage and API changes of each release.
    private static readonly ImmutableArray<RemovedApi> All = ImmutableArray.CreateRange<RemovedApi>(
    [
        .. Of(16, "extensions/v1beta1", "apps/v1", false, "Deployment", "DaemonSet", "ReplicaSet"),
        .. Of(16, "extensions/v1beta1", "networking.k8s.io/v1", true, "NetworkPolicy"),
        .. Of(16, "extensions/v1beta1", null, false, "PodSecurityPolicy"),
        .. Of(16, "apps/v1beta1", "apps/v1", false, "Deployment", "StatefulSet"),
        .. Of(16, "apps/v1beta2", "apps/v1", false, "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"),
        .. Of(20, "settings.k8s.io/v1alpha1", null, false, "PodPreset"),
        .. Of(21, "batch/v2alpha1", "batch/v1", true, "CronJob"),
        .. Of(22, "extensions/v1beta1", "networking.k8s.io/v1", false, "Ingress"),
        .. Of(22, "networking.k8s.io/v1beta1", "networking.k8s.io/v1", false, "Ingress"),
        .. Of(22, "networking.k8s.io/v1beta1", "networking.k8s.io/v1", true, "IngressClass"),
        .. Of(22, "admissionregistration.k8s.io/v1beta1", "admissionregistration.k8s.io/v1", false, "MutatingWebhookConfiguration",
            "ValidatingWebhookConfiguration"),
        .. Of(22, "apiextensions.k8s.io/v1beta1", "apiextensions.k8s.io/v1", false, "CustomResourceDefinition"),
        .. Of(22, "apiregistration.k8s.io/v1beta1", "apiregistration.k8s.io/v1", true, "APIService"),
        .. Of(22, "authentication.k8s.io/v1beta1", "authentication.k8s.io/v1", true, "TokenReview"),
        .. Of(22, "authorization.k8s.io/v1beta1", "authorization.k8s.io/v1", false, "LocalSubjectAccessReview", "SelfSubjectAccessReview",
            "SubjectAccessReview", "SelfSubjectRulesReview"),
        .. Of(22, "certificates.k8s.io/v1beta1", "certificates.k8s.io/v1", false, "CertificateSigningRequest"),
        .. Of(22, "coordination.k8s.io/v1beta1", "coordination.k8s.io/v1", true, "Lease"),
        .. Of(22, "rbac.authorization.k8s.io/v1alpha1", "rbac.authorization.k8s.io/v1", false, "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"),
        .. Of(22, "rbac.authorization.k8s.io/v1beta1", "rbac.authorization.k8s.io/v1", true, "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"),
        .. Of(22, "scheduling.k8s.io/v1beta1", "scheduling.k8s.io/v1", true, "PriorityClass"),
        .. Of(22, "storage.k8s.io/v1beta1", "storage.k8s.io/v1", true, "CSIDriver", "CSINode", "StorageClass", "VolumeAttachment"),
        .. Of(25, "batch/v1beta1", "batch/v1", true, "CronJob"),
        .. Of(25, "discovery.k8s.io/v1beta1", "discovery.k8s.io/v1", false, "EndpointSlice"),
        .. Of(25, "events.k8s.io/v1beta1", "events.k8s.io/v1", false, "Event"),
        .. Of(25, "autoscaling/v2beta1", "autoscaling/v2", false, "HorizontalPodAutoscaler"),
        .. Of(25, "policy/v1beta1", "policy/v1", true, "PodDisruptionBudget"),
        .. Of(25, "policy/v1beta1", null, false, "PodSecurityPolicy"),
        .. Of(25, "policy/v1", null, false, "PodSecurityPolicy"),
        .. Of(25, "node.k8s.io/v1beta1", "node.k8s.io/v1", true, "RuntimeClass"),
        .. Of(26, "autoscaling/v2beta2", "autoscaling/v2", true, "HorizontalPodAutoscaler"),
        .. Of(26, "flowcontrol.apiserver.k8s.io/v1beta1", "flowcontrol.apiserver.k8s.io/v1", false, "FlowSchema", "PriorityLevelConfiguration"),
        .. Of(27, "storage.k8s.io/v1beta1", "storage.k8s.io/v1", true, "CSIStorageCapacity"),
        .. Of(29, "flowcontrol.apiserver.k8s.io/v1beta2", "flowcontrol.apiserver.k8s.io/v1", false, "FlowSchema", "PriorityLevelConfiguration"),
        .. Of(32, "flowcontrol.apiserver.k8s.io/v1beta3", "flowcontrol.apiserver.k8s.io/v1", false, "FlowSchema", "PriorityLevelConfiguration"),
    ]);

    /// <summary>The entry of a kind in a version; null where Kubernetes serves it still, or never did.</summary>
    public static RemovedApi? Find(string apiVersion, string kind)
    {
        foreach (var api in All)
        {
            if (string.Equals(api.Kind, kind, StringComparison.Ordinal) && string.Equals(api.ApiVersion, apiVersion, StringComparison.Ordinal))
            {
                return api;
            }
        }

        return null;
    }

    /// <summary>The entry of a kind in a version that a version of Kubernetes no longer serves; null where it serves it, or none ever did.</summary>
    public static RemovedApi? Find(string apiVersion, string kind, KubernetesVersion version) =>
        Find(apiVersion, kind) is { } removed && version >= removed.RemovedIn ? removed : null;

    private static IEnumerable<RemovedApi> Of(int minor, string apiVersion, string? replacement, bool sameFields, params string[] kinds) =>
        kinds.Select(kind => new RemovedApi(apiVersion, kind, new KubernetesVersion(1, minor), replacement, sameFields));
}
