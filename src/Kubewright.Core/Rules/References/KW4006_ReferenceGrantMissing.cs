using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A route of the Gateway API sends to a Service of another namespace, which allows it by a ReferenceGrant only (gateway.networking.k8s.io
/// ReferenceGrant: the condition ResolvedRefs with the reason RefNotPermitted). The grant may be deployed from elsewhere, so one that is here
/// and does not say it makes it more than a remark.
/// </summary>
internal sealed class KW4006_ReferenceGrantMissing : Rule<GatewayRoute>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4006", "A route may send to the Services of another namespace only with a ReferenceGrant", Severity.Warning);

    protected override void Check(GatewayRoute route, RuleContext context)
    {
        var own = context.Set.NamespaceOf(route);
        if (!own.IsStated)
        {
            return;
        }

        foreach (var backend in route.Backends)
        {
            if (backend.Namespace.Or("") is not { Length: > 0 } home || home == own.Name || backend.ServiceName.Or("") is not { Length: > 0 } name)
            {
                continue;
            }

            var grants = context.Set.Resources
                .Where(resource => resource is { Kind: "ReferenceGrant", Type.Group: GatewayRoute.Group } && context.Set.NamespaceOf(resource).Name == home
                    && context.Set.Sees(route, resource))
                .ToList();
            if (!grants.Exists(grant => Allows(grant, route.Kind, own.Name, name)) && !context.Set.MayBeInUnreadFile(route, "ReferenceGrant", home))
            {
                Report(route, backend, own.Name, grants, context);
            }
        }
    }

    private static void Report(GatewayRoute route, RouteBackend backend, string own, List<Resource> grants, RuleContext context)
    {
        var (name, home) = (backend.ServiceName.Value, backend.Namespace.Value);
        context.Report(
            backend.Namespace.Span,
            grants.Count == 0
                ? $"{route} of namespace '{own}' sends to Service '{name}' of namespace '{home}', and no ReferenceGrant there that allows it is among the "
                    + "manifests"
                : $"{route} of namespace '{own}' sends to Service '{name}' of namespace '{home}', which {grants[0]} there does not allow: it must name the "
                    + $"kind {route.Kind} and the namespace '{own}' in 'from', and Services in 'to'",
            grants.Count > 0 || context.Options.ClosedWorld ? Severity.Warning : Severity.Info,
            grants.Count == 0 ? [] : [new RelatedPlace(grants[0].HeadSpan, $"{grants[0]} is here")]);
    }

    private static bool Allows(Resource grant, string routeKind, string routeNamespace, string service) =>
        grant.Spec.Mappings("from")
            .Any(from => Is(from.String("group"), GatewayRoute.Group) && Is(from.String("kind"), routeKind) && Is(from.String("namespace"), routeNamespace))
        && grant.Spec.Mappings("to")
            .Any(to => Is(to.String("group"), "") && Is(to.String("kind"), "Service") && (to.String("name").IsAbsent || Is(to.String("name"), service)));

    // What is not known may be what is wanted.
    private static bool Is(Field<string> field, string wanted) => field.IsOpaque || field.Or("") == wanted;
}
