namespace Kubewright.Core.Environments.Helm.Rendering;

/// <summary>The order in which Helm 4 installs kinds; those it does not know come last, by their names.</summary>
internal sealed class InstallOrder : IComparer<string>
{
    private static readonly string[] Kinds =
    [
        "PriorityClass", "Namespace", "NetworkPolicy", "ResourceQuota", "LimitRange", "PodSecurityPolicy", "PodDisruptionBudget", "ServiceAccount", "Secret",
        "SecretList", "ConfigMap", "StorageClass", "PersistentVolume", "PersistentVolumeClaim", "CustomResourceDefinition", "ClusterRole", "ClusterRoleList",
        "ClusterRoleBinding", "ClusterRoleBindingList", "Role", "RoleList", "RoleBinding", "RoleBindingList", "Service", "DaemonSet", "Pod",
        "ReplicationController", "ReplicaSet", "Deployment", "HorizontalPodAutoscaler", "StatefulSet", "Job", "CronJob", "IngressClass", "Ingress",
        "APIService", "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration",
    ];

    public static InstallOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (first, second) = (Array.IndexOf(Kinds, x), Array.IndexOf(Kinds, y));
        return first >= 0 && second >= 0 ? first - second
            : first >= 0 ? -1
            : second >= 0 ? 1
            : string.CompareOrdinal(x, y);
    }
}
