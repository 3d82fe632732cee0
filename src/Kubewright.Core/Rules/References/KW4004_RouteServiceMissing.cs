using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A route of the Gateway API names a Service that is not there (gateway.networking.k8s.io BackendObjectReference: the condition ResolvedRefs
/// with the reason BackendNotFound, and an error for each request). It may well be deployed from elsewhere, so it takes a candidate that was
/// probably meant to make it more than a remark.
/// </summary>
internal sealed class KW4004_RouteServiceMissing : Rule<GatewayRoute>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4004", "A route of the Gateway API sends to a Service that exists", Severity.Warning);

    protected override void Check(GatewayRoute route, RuleContext context)
    {
        if (context.Set.IsChangedByOverlay(route))
        {
            return;
        }

        foreach (var backend in route.Backends)
        {
            if (backend.ServiceName.Or("") is { Length: > 0 } name
                && RouteServices.NamespaceOf(route, backend, context) is { } home
                && RouteServices.In(home, route, context.Set) is var services
                && !services.Exists(service => service.Name == name)
                && (backend.Namespace.Or("").Length > 0 || !context.Set.IsDefinedElsewhere(route, "", "Service", name))
                && !context.Set.MayStandInUnread(route, name))
            {
                Report(route, backend, name, home, services, context);
            }
        }
    }

    private static void Report(GatewayRoute route, RouteBackend backend, string name, string home, List<Service> services, RuleContext context)
    {
        var nearest = NearestName.Find(services.Where(service => !service.IsHook).Select(service => service.Name!), name);
        var hint = nearest is not null ? $"; did you mean '{nearest}'?"
            : context.Options.ClosedWorld ? ""
            : "; it may be deployed from elsewhere";
        var candidate = services.Find(service => service.Name == nearest);
        context.Report(
            backend.ServiceName.Span,
            $"{route} sends to Service '{name}', which is not among the manifests of namespace '{home}'{hint}",
            nearest is not null || context.Options.ClosedWorld ? Severity.Warning : Severity.Info,
            candidate is null ? [] : [new RelatedPlace(candidate.HeadSpan, $"{candidate} stands here")],
            nearest is null ? null : Fix.ChangeText(backend.ServiceName.Entry!.Value, nearest, FixSafety.Unsafe));
    }
}
