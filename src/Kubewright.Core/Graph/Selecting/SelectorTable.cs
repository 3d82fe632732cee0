using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Graph.Selecting;

/// <summary>The table of selectors, besides those of Services and workloads, which have rules of their own.</summary>
internal static class SelectorTable
{
    private const string Networking = "networking.k8s.io";
    private const string Monitoring = "monitoring.coreos.com";
    private const string Istio = "networking.istio.io";
    private const string Admission = "admissionregistration.k8s.io";

    private static readonly ImmutableArray<SelectorRow> All =
    [
        new(SelectorUse.Budget, "spec", "selector") { Group = "policy", Kinds = ["PodDisruptionBudget"] },
        new(SelectorUse.Policy, "spec", "podSelector") { Group = Networking, Kinds = ["NetworkPolicy"] },
        new(SelectorUse.Peer, "spec.ingress[].from[]", "podSelector") { Group = Networking, Kinds = ["NetworkPolicy"], NamespacesField = "namespaceSelector" },
        new(SelectorUse.Peer, "spec.egress[].to[]", "podSelector") { Group = Networking, Kinds = ["NetworkPolicy"], NamespacesField = "namespaceSelector" },
        new(SelectorUse.Namespaces, "spec.ingress[].from[]", "namespaceSelector") { Group = Networking, Kinds = ["NetworkPolicy"] },
        new(SelectorUse.Namespaces, "spec.egress[].to[]", "namespaceSelector") { Group = Networking, Kinds = ["NetworkPolicy"] },
        new(SelectorUse.MonitoredServices, "spec", "selector") { Group = Monitoring, Kinds = ["ServiceMonitor"], NamespacesField = "namespaceSelector" },
        new(SelectorUse.MonitoredPods, "spec", "selector") { Group = Monitoring, Kinds = ["PodMonitor"], NamespacesField = "namespaceSelector" },
        new(SelectorUse.Namespaces, "webhooks[]", "namespaceSelector") { Group = Admission,
            Kinds = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"] },
        new(SelectorUse.Objects, "webhooks[]", "objectSelector") { Group = Admission,
            Kinds = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"] },
        new(SelectorUse.Namespaces, "spec.listeners[].allowedRoutes.namespaces", "selector") { Group = GatewayRoute.Group, Kinds = ["Gateway"] },
        new(SelectorUse.Mesh, "spec", "selector") { Group = "security.istio.io",
            Kinds = ["AuthorizationPolicy", "PeerAuthentication", "RequestAuthentication"] },
        new(SelectorUse.Mesh, "spec", "selector") { Group = "telemetry.istio.io", Kinds = ["Telemetry"] },
        new(SelectorUse.Mesh, "spec.workloadSelector", "labels") { Group = Istio, Kinds = ["Sidecar", "EnvoyFilter", "ServiceEntry"], IsOfPairs = true },
        new(SelectorUse.Gateway, "spec", "selector") { Group = Istio, Kinds = ["Gateway"], IsOfPairs = true },
        new(SelectorUse.Subset, "spec.subsets[]", "labels") { Group = Istio, Kinds = ["DestinationRule"], IsOfPairs = true },
    ];

    /// <summary>The selectors in a pod's specification (core/v1 TopologySpreadConstraint, PodAffinityTerm).</summary>
    public static ImmutableArray<SelectorRow> OfPods { get; } =
    [
        new(SelectorUse.Placement, "topologySpreadConstraints[]", "labelSelector"),
        .. OfAffinity("podAffinity"),
        .. OfAffinity("podAntiAffinity"),
    ];

    private static readonly ILookup<(string Group, string Kind), SelectorRow> ByKind =
        (from row in All
         from kind in row.Kinds
         select (Place: (row.Group!, kind), row)).ToLookup(one => one.Place, one => one.row);

    /// <summary>The rows of a kind.</summary>
    public static IEnumerable<SelectorRow> Of(GroupVersionKind kind) => ByKind[(kind.Group == "extensions" ? Networking : kind.Group, kind.Kind)];

    private static IEnumerable<SelectorRow> OfAffinity(string field) =>
    [
        new(SelectorUse.Placement, $"affinity.{field}.requiredDuringSchedulingIgnoredDuringExecution[]",
            "labelSelector") { NamespacesField = "namespaceSelector" },
        new(SelectorUse.Placement, $"affinity.{field}.preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm",
            "labelSelector") { NamespacesField = "namespaceSelector" },
    ];
}
