namespace Kubewright;

/// <summary>
/// The order in which manifests are applied, so that each finds what it needs: the namespace before what lives in it, limits before what they
/// limit, accounts and configuration before the workloads that use them.
/// </summary>
internal static class ApplyOrder
{
    // What is not named here comes last, in the order in which it was added.
    private static readonly string[][] Kinds =
    [
        ["Namespace"],
        ["CustomResourceDefinition", "StorageClass", "PriorityClass", "ResourceQuota", "LimitRange"],
        ["ServiceAccount"],
        ["ClusterRole", "Role"],
        ["ClusterRoleBinding", "RoleBinding"],
        ["ConfigMap", "Secret"],
        ["PersistentVolume"],
        ["PersistentVolumeClaim"],
        ["Service"],
        ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Pod", "Job", "CronJob"],
        ["HorizontalPodAutoscaler", "PodDisruptionBudget"],
        ["IngressClass"],
        ["Ingress"],
        ["NetworkPolicy"],
    ];

    /// <summary>Where a kind is in the order, from 0.</summary>
    public static int RankOf(string kind)
    {
        var rank = Array.FindIndex(Kinds, kinds => Array.IndexOf(kinds, kind) >= 0);
        return rank < 0 ? Kinds.Length : rank;
    }
}
