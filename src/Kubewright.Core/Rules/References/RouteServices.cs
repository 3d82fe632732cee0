using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.References;

/// <summary>Where the Services stand that a route of the Gateway API sends to.</summary>
internal static class RouteServices
{
    /// <summary>The namespace in which a backend is looked up; null where that is not known.</summary>
    public static string? NamespaceOf(GatewayRoute route, RouteBackend backend, RuleContext context) =>
        backend.Namespace.IsOpaque ? null
        : backend.Namespace.Or("") is { Length: > 0 } written ? written
        : context.Set.NamespaceOf(route).Name;

    /// <summary>The named Services of a namespace that a route sees.</summary>
    public static List<Service> In(string @namespace, GatewayRoute route, ManifestSet set) => [.. set.ServicesIn(@namespace, route)];
}
