using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Schema;

namespace Kubewright.Core.Graph.References;

/// <summary>The table of references: what of an object names another. A new reference is a row of one of the lists.</summary>
internal static class ReferenceTable
{
    private const string Any = "*";

    public static ImmutableArray<ReferenceRow> All { get; } =
    [
        .. PodReferences.Rows,
        .. TrafficReferences.Rows,
        .. ClusterReferences.Rows,
        .. ScalingReferences.Rows,
        .. OperatorReferences.Rows,
        .. DeliveryReferences.Rows,
        .. MeshReferences.Rows,
    ];

    private static readonly ILookup<string, ReferenceRow> ByType = All.Where(row => row.Type is not null).ToLookup(row => row.Type!, StringComparer.Ordinal);

    private static readonly ILookup<(string Group, string Kind), ReferenceRow> ByKind =
        (from row in All
         from kind in row.Kinds
         from @group in row.Groups
         select ((@group, kind), row)).ToLookup(one => one.Item1, one => one.row);

    /// <summary>Groups whose objects rule over others, or make what is named in them, and nothing that is merely called after them.</summary>
    private static readonly HashSet<string> MakesNothing = new(StringComparer.Ordinal)
    {
        "monitoring.coreos.com", "bitnami.com", "external-secrets.io", "cert-manager.io", "networking.istio.io", "security.istio.io",
            "gateway.networking.k8s.io", "traefik.io",
        "traefik.containo.us", "kyverno.io", "keda.sh", "secrets-store.csi.x-k8s.io", "snapshot.storage.k8s.io", "source.toolkit.fluxcd.io", "dapr.io",
            "policy.linkerd.io", "linkerd.io",
    };

    private static readonly ConcurrentDictionary<string, bool> Holding = new(StringComparer.Ordinal);

    /// <summary>The rows of a type of the API.</summary>
    public static IEnumerable<ReferenceRow> Of(SchemaType type) => ByType[type.NameInAnyVersion];

    /// <summary>The rows of a kind, those of any kind included.</summary>
    public static IEnumerable<ReferenceRow> Of(GroupVersionKind kind) => ByKind[(kind.Group, kind.Kind)].Concat(ByKind[(Any, Any)]);

    /// <summary>Whether a custom kind is known well enough to say that nothing is made of its objects that others name by itself.</summary>
    public static bool IsKnown(GroupVersionKind kind) => ByKind.Contains((kind.Group, kind.Kind)) || MakesNothing.Contains(kind.Group);

    /// <summary>Whether an object of a type may hold references of types, in itself or within.</summary>
    public static bool Holds(SchemaType type) => Holding.TryGetValue(type.Name, out var known) ? known : Holding.GetOrAdd(type.Name, Reaches(type, []));

    private static bool Reaches(SchemaType type, HashSet<string> visited) =>
        ByType.Contains(type.NameInAnyVersion)
        || (visited.Add(type.Name) && type.Fields.Any(field => (field.Type.Object ?? field.Type.Element?.Object) is { } inner && Reaches(inner, visited)));
}
