namespace Kubewright.Core.Environments.Kustomize.Resources;

/// <summary>Which kinds come first and which come last (api/internal/builtins/SortOrderTransformer.go).</summary>
internal sealed class KindOrder
{
    /// <summary>The order of objects that depend on each other.</summary>
    public static readonly KindOrder Default = new(
        [
            "Namespace", "ResourceQuota", "StorageClass", "CustomResourceDefinition", "ServiceAccount", "PodSecurityPolicy", "Role", "ClusterRole",
            "RoleBinding", "ClusterRoleBinding", "ConfigMap", "Secret", "Endpoints", "Service", "LimitRange", "PriorityClass", "PersistentVolume",
            "PersistentVolumeClaim", "Deployment", "StatefulSet", "CronJob", "PodDisruptionBudget",
        ],
        ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"]);

    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    public KindOrder(IReadOnlyList<string> first, IReadOnlyList<string> last)
    {
        for (var i = 0; i < first.Count; i++)
        {
            _positions[first[i]] = i - first.Count;
        }

        for (var i = 0; i < last.Count; i++)
        {
            _positions[last[i]] = i + 1;
        }
    }

    /// <summary>Where a kind comes: below zero with the first ones, above zero with the last ones.</summary>
    public int Of(string kind) => _positions.TryGetValue(kind, out var position) ? position : 0;

    /// <summary>The objects in this order; those of one kind by group, version, namespace and name.</summary>
    public List<TreeResource> Sort(IEnumerable<TreeResource> resources) =>
    [
        .. resources
            .Select(resource => (Resource: resource, resource.Id))
            .OrderBy(one => Of(one.Id.Type.Kind))
            .ThenBy(one => one.Id.Type.SortText, StringComparer.Ordinal)
            .ThenBy(
                one => $"{one.Id.Type}|{(one.Id.Namespace.Length == 0 ? "~X" : one.Id.Namespace)}|{(one.Id.Name.Length == 0 ? "~N" : one.Id.Name)}",
                StringComparer.Ordinal)
            .Select(one => one.Resource),
    ];
}
