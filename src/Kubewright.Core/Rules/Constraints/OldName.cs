namespace Kubewright.Core.Rules.Constraints;

/// <summary>Names that Kubernetes has replaced by others, and in what the server's warning says since when.</summary>
internal static class OldName
{
    private static readonly Dictionary<string, (string Since, string Now)> NodeLabels = new(StringComparer.Ordinal)
    {
        ["beta.kubernetes.io/arch"] = ("1.14", "kubernetes.io/arch"),
        ["beta.kubernetes.io/os"] = ("1.14", "kubernetes.io/os"),
        ["failure-domain.beta.kubernetes.io/region"] = ("1.17", "topology.kubernetes.io/region"),
        ["failure-domain.beta.kubernetes.io/zone"] = ("1.17", "topology.kubernetes.io/zone"),
        ["beta.kubernetes.io/instance-type"] = ("1.17", "node.kubernetes.io/instance-type"),
    };

    private static readonly (string Prefix, string Since, string Now)[] Annotations =
    [
        ("seccomp.security.alpha.kubernetes.io/pod", "1.27, where it does nothing", "the field 'seccompProfile'"),
        ("container.seccomp.security.alpha.kubernetes.io/", "1.27, where it does nothing", "the field 'seccompProfile'"),
        ("security.alpha.kubernetes.io/sysctls", "1.11, where it does nothing", "the field 'sysctls'"),
        ("security.alpha.kubernetes.io/unsafe-sysctls", "1.11, where it does nothing", "the field 'sysctls'"),
        ("container.apparmor.security.beta.kubernetes.io/", "1.30", "the field 'appArmorProfile'"),
        ("volume.beta.kubernetes.io/storage-class", "1.8", "the field 'storageClassName'"),
        ("volume.beta.kubernetes.io/mount-options", "1.31", "the field 'mountOptions'"),
        ("kubernetes.io/enforce-mountable-secrets", "1.32", "a namespace of its own for what may not see a Secret"),
    ];

    /// <summary>Why a label of nodes is out of date, as the rest of a sentence; null where it is not.</summary>
    public static string? OfNodeLabel(string key) =>
        NodeLabels.TryGetValue(key, out var old) ? $"is deprecated since Kubernetes {old.Since}; write '{old.Now}'" : null;

    /// <summary>Why an annotation is out of date, as the rest of a sentence; null where it is not.</summary>
    public static string? OfAnnotation(string key)
    {
        foreach (var (prefix, since, now) in Annotations)
        {
            if (key == prefix || (prefix[prefix.Length - 1] == '/' && key.StartsWith(prefix, StringComparison.Ordinal)))
            {
                return $"is deprecated since Kubernetes {since}; write {now}";
            }
        }

        return null;
    }
}
