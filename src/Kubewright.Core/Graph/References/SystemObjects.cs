namespace Kubewright.Core.Graph.References;

/// <summary>What every cluster has without a manifest.</summary>
internal static class SystemObjects
{
    /// <summary>The roles that the API server makes for people (plugin/pkg/auth/authorizer/rbac/bootstrappolicy).</summary>
    private static readonly string[] Roles = ["cluster-admin", "admin", "edit", "view"];

    /// <summary>The levels that the API server makes for requests (k8s.io/apiserver pkg/apis/flowcontrol/bootstrap).</summary>
    private static readonly string[] PriorityLevels =
        ["exempt", "catch-all", "system", "node-high", "leader-election", "workload-high", "workload-low", "global-default"];

    /// <summary>Whether the cluster itself makes what a reference names.</summary>
    public static bool Holds(Reference reference) => (reference.Kind, reference.Name) switch
    {
        ("ServiceAccount", "default") => true,
        ("ServiceAccount", _) => reference.Namespace is "kube-system" or "kube-public" or "kube-node-lease",
        ("ConfigMap", "kube-root-ca.crt" or "openshift-service-ca.crt") => true,
        ("ConfigMap", _) => reference.Namespace is "kube-system" or "kube-public",
        ("ClusterRole" or "Role", var name) => name.StartsWith("system:", StringComparison.Ordinal) || Array.IndexOf(Roles, name) >= 0
            || reference is { Kind: "Role", Namespace: "kube-system" or "kube-public" },
        ("PriorityClass", var name) => name.StartsWith("system-", StringComparison.Ordinal),
        ("Service", "kubernetes") => reference.Namespace == "default",
        ("Service", _) => reference.Namespace is "kube-system" or "istio-system",
        ("AppProject", "default") => true,
        ("PriorityLevelConfiguration", var name) => Array.IndexOf(PriorityLevels, name) >= 0,
        ("StorageClass", _) => IsStandardClass(reference.Name),
        _ => false,
    };

    // What clouds and small clusters bring, and '' or 'manual' of claims that are bound by hand.
    private static bool IsStandardClass(string name) => name is
        "standard" or "manual" or "local-path" or "hostpath" or "default" or "managed" or "managed-premium" or "managed-csi" or "managed-csi-premium"
        or "azurefile" or "azurefile-csi" or "azurefile-premium" or "gp2" or "gp3" or "standard-rwo" or "premium-rwo" or "do-block-storage"
            or "microk8s-hostpath" or "longhorn";
}
