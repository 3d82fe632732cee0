using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// An Ingress names a Service that is not there (networking/v1 IngressServiceBackend: a Service of the Ingress's own namespace). The
/// Service may well be deployed from elsewhere, so it takes a candidate that was probably meant to make it more than a remark.
/// </summary>
internal sealed class KW4001_IngressServiceMissing : Rule<Ingress>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4001", "An Ingress sends to a Service that exists in its namespace", Severity.Warning);

    protected override void Check(Ingress ingress, RuleContext context)
    {
        if (context.Set.IsChangedByOverlay(ingress))
        {
            return;
        }

        foreach (var backend in ingress.Backends)
        {
            if (backend.ServiceName is { IsKnown: true, Value: { Length: > 0 } name }
                && !IngressPort.IsAction(backend)
                && !context.Set.IsDefinedElsewhere(ingress, "", "Service", name)
                && !context.Set.MayStandInUnread(ingress, name))
            {
                Report(ingress, backend, name, context.Set.ServicesFor(ingress), context);
            }
        }
    }

    private static void Report(Ingress ingress, IngressBackend backend, string name, IReadOnlyList<Service> services, RuleContext context)
    {
        var nearest = NearestName.Find(services.Select(service => service.Name!), name);
        var unused = nearest is null ? UnusedWithSamePort(ingress, backend, services) : null;
        var hint = nearest is not null ? $"; did you mean '{nearest}'?"
            : unused is not null ? $", while {unused} has the same port and no backend names it"
            : NamesakeElsewhere(name, context) is { } other ? $"; one stands in namespace '{other}', but an Ingress sends to Services of its own namespace only"
            : context.Options.ClosedWorld ? ""
            : "; it may be deployed from elsewhere";
        var severity = nearest is not null || unused is not null || context.Options.ClosedWorld ? Severity.Warning : Severity.Info;
        var candidate = services.FirstOrDefault(service => service.Name == nearest) ?? unused;
        context.Report(
            backend.ServiceName.Span,
            $"{ingress} sends to Service '{name}', which is not among the manifests of namespace '{context.Set.NamespaceOf(ingress)}'{hint}",
            severity,
            candidate is null ? [] : [new RelatedPlace(candidate.HeadSpan, $"{candidate} stands here")],
            nearest is null ? null : Fix.ChangeText(backend.ServiceName.Entry!.Value, nearest, FixSafety.Unsafe));
    }

    /// <summary>The namespace of a Service of the name that is certainly in another one.</summary>
    private static string? NamesakeElsewhere(string name, RuleContext context) =>
        context.Set.FindInAnyNamespace("", "Service", name) is [var namesake, ..]
            && context.Set.NamespaceOf(namesake) is { IsStated: true } other ? other.Name : null;

    /// <summary>
    /// The one Service that has the backend's port and that no backend of the Ingress names, where the Ingress's other backends are all
    /// found: it was renamed.
    /// </summary>
    private static Service? UnusedWithSamePort(Ingress ingress, IngressBackend backend, IReadOnlyList<Service> services)
    {
        var others = ingress.Backends.Where(other => other.ServiceName.Or("") != backend.ServiceName.Value).ToList();
        if (others.Count == 0 || others.Exists(other => services.All(service => service.Name != other.ServiceName.Or(""))))
        {
            return null;
        }

        var candidates = services
            .Where(service => others.TrueForAll(other => other.ServiceName.Or("") != service.Name))
            .Where(service => service.Ports.Any(port => IngressPort.Is(backend, port)))
            .ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }
}
