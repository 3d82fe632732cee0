using System.Collections.Immutable;

namespace Kubewright.Core.Graph.References;

/// <summary>
/// What the routes of other controllers name: Traefik's middlewares and services (doc.traefik.io/traefik), Contour's HTTPProxy
/// (projectcontour.io/docs/main/config/api) and OpenShift's Route (docs.openshift.com, route/v1).
/// </summary>
internal static class RouteReferences
{
    private const string Contour = "projectcontour.io";
    private const string NoTraffic = "its requests are answered with an error";
    private const string NotServed = "the route is not served";

    private static readonly TargetKinds Service = TargetKinds.One("", "Service");
    private static readonly TargetKinds Secret = TargetKinds.One("", "Secret");
    private static readonly TargetKinds Weighted = TargetKinds.By("kind", null, ("", "Service"), ("traefik.io", "TraefikService"));
    private static readonly ImmutableArray<string> Traefik = ["traefik.io", "traefik.containo.us"];

    public static ImmutableArray<ReferenceRow> Rows { get; } =
    [
        Of(Traefik, "IngressRouteTCP", "spec.routes[].middlewares[]", "name", TargetKinds.One("traefik.io", "MiddlewareTCP"), "middlewares") with
        {
            Scope = ReferenceScope.Stated,
            Consequence = NotServed,
        },
        Of(Traefik, "Middleware", "spec.chain.middlewares[]", "name", TargetKinds.One("traefik.io", "Middleware"), "middlewares") with
        {
            Scope = ReferenceScope.Stated,
            Consequence = NotServed,
        },
        Of(Traefik, "Middleware", "spec.basicAuth", "secret", Secret) with { Consequence = NotServed },
        Of(Traefik, "Middleware", "spec.digestAuth", "secret", Secret) with { Consequence = NotServed },
        OfTraefikService("Middleware", "spec.errors.service"),
        OfTraefikService("TraefikService", "spec.weighted.services[]"),
        OfTraefikService("TraefikService", "spec.mirroring"),
        OfTraefikService("TraefikService", "spec.mirroring.mirrors[]"),
        Of(Traefik, "IngressRoute", "spec.tls.options", "name", TargetKinds.One("traefik.io", "TLSOption"), "options") with
        {
            Except = ["default"],
            Scope = ReferenceScope.Stated,
            Consequence = NotServed,
        },

        Of([Contour], "HTTPProxy", "spec.routes[].services[]", "name", Service, "the service") with { Section = SectionRow.Port("", null, "port"),
            Consequence = NoTraffic },
        Of([Contour], "HTTPProxy", "spec.tcpproxy.services[]", "name", Service, "the service") with { Section = SectionRow.Port("", null, "port"),
            Consequence = NoTraffic },
        Of([Contour], "HTTPProxy", "spec.includes[]", "name", TargetKinds.One(Contour, "HTTPProxy"), "includes") with
        {
            Scope = ReferenceScope.Stated,
            Consequence = "its routes are not served",
        },
        Of([Contour], "HTTPProxy", "spec.virtualhost.tls", "secretName", Secret) with { Form = NameForm.Qualified, NeededKeys = [["tls.crt"], ["tls.key"]],
            Consequence = "it serves no certificate" },

        OfOpenShift("spec.to"),
        OfOpenShift("spec.alternateBackends[]"),
    ];

    private static ReferenceRow OfTraefikService(string kind, string path) => Of(Traefik, kind, path, "name", Weighted, "the service") with
    {
        Scope = ReferenceScope.Stated,
        Section = SectionRow.Port("", null, "port"),
        Consequence = NoTraffic,
    };

    private static ReferenceRow OfOpenShift(string path) =>
        Of(["route.openshift.io"], "Route", path, "name", TargetKinds.By("kind", null, ("", "Service")), "the backend") with { Consequence = NoTraffic };

    private static ReferenceRow Of(ImmutableArray<string> groups, string kind, string path, string field, TargetKinds targets, string? words = null) =>
        new(field, targets) { Groups = groups, Kinds = [kind], Path = path, Words = words ?? field };
}
