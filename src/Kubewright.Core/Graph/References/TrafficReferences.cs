using System.Collections.Immutable;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Graph.References;

/// <summary>
/// What leads traffic names: Ingresses (networking/v1 IngressSpec), the Gateway API (gateway.networking.k8s.io ParentReference, BackendObjectReference) and
/// Traefik's routes (doc.traefik.io/traefik/routing/providers/kubernetes-crd).
/// </summary>
internal static class TrafficReferences
{
    private const string NoTraffic = "its requests are answered with an error";
    private const string NoCertificate = "it serves no certificate of its own";

    private static readonly TargetKinds Service = TargetKinds.One("", "Service");
    private static readonly TargetKinds Secret = TargetKinds.One("", "Secret");
    private static readonly TargetKinds Filters = TargetKinds.By("kind", "group", ("traefik.io", "Middleware"), ("gateway.envoyproxy.io", "HTTPRouteFilter"),
        ("gateway.nginx.org", "SnippetsFilter"));

    private static readonly ImmutableArray<string> Traefik = ["traefik.io", "traefik.containo.us"];
    private static readonly ImmutableArray<string> Routes = ["HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute"];
    private static readonly ImmutableArray<ImmutableArray<string>> Certificate = [["tls.crt"], ["tls.key"]];

    public static ImmutableArray<ReferenceRow> Rows { get; } =
    [
        OfIngress("spec.defaultBackend.service", "name", Service, "the backend") with { Topic = ReferenceTopic.IngressService,
            Section = SectionRow.Port("port", null, "number", "name") },
        OfIngress("spec.rules[].http.paths[].backend.service", "name", Service, "the backend") with
        {
            Topic = ReferenceTopic.IngressService,
            Section = SectionRow.Port("port", null, "number", "name"),
        },

        // Before networking.k8s.io/v1 the name and the port were fields of the backend itself.
        OfIngress("spec.backend", "serviceName", Service, "the backend") with { Topic = ReferenceTopic.IngressService,
            Section = SectionRow.Port("", null, "servicePort") },
        OfIngress("spec.rules[].http.paths[].backend", "serviceName", Service, "the backend") with { Topic = ReferenceTopic.IngressService,
            Section = SectionRow.Port("", null, "servicePort") },
        OfIngress("spec.tls[]", "secretName", Secret) with { NeededKeys = Certificate, Consequence = NoCertificate },
        OfIngress("spec", "ingressClassName", TargetKinds.One("networking.k8s.io", "IngressClass")) with { Scope = ReferenceScope.Cluster, IsOfCluster = true,
            Consequence = "no controller serves it" },
        OfIngress("metadata.annotations", "cert-manager.io/cluster-issuer",
            TargetKinds.One("cert-manager.io", "ClusterIssuer")) with { Scope = ReferenceScope.Cluster, Consequence = NoCertificate },
        OfIngress("metadata.annotations", "cert-manager.io/issuer", TargetKinds.One("cert-manager.io", "Issuer")) with { Consequence = NoCertificate },
        OfAnnotation("auth-secret", Secret),
        OfAnnotation("auth-tls-secret", Secret),
        OfAnnotation("proxy-ssl-secret", Secret),
        OfAnnotation("default-backend", Service) with { Form = NameForm.Plain, Consequence = NoTraffic },

        Of([GatewayRoute.Group], ["Gateway"], "spec", "gatewayClassName", TargetKinds.One(GatewayRoute.Group, "GatewayClass")) with
        {
            Scope = ReferenceScope.Cluster,
            IsOfCluster = true,
            Consequence = "no controller serves it",
        },
        Of([GatewayRoute.Group], ["Gateway"], "spec.listeners[].tls.certificateRefs[]", "name", TargetKinds.By("kind", "group", ("", "Secret")),
            "certificateRefs") with
        {
            Scope = ReferenceScope.Stated,
            NeededKeys = Certificate,
            Consequence = "the listener accepts no route",
        },
        Of([GatewayRoute.Group], Routes, "spec.parentRefs[]", "name", TargetKinds.By("kind", "group", (GatewayRoute.Group, "Gateway")), "parentRefs") with
        {
            Scope = ReferenceScope.Stated,
            Section = SectionRow.Listener("sectionName"),
            Consequence = "nothing leads to the route",
        },
        Of([GatewayRoute.Group], ["Gateway"], "metadata.annotations", "cert-manager.io/cluster-issuer",
            TargetKinds.One("cert-manager.io", "ClusterIssuer")) with
        {
            Scope = ReferenceScope.Cluster,
            Consequence = NoCertificate,
        },
        Of([GatewayRoute.Group], ["Gateway"], "metadata.annotations", "cert-manager.io/issuer",
            TargetKinds.One("cert-manager.io", "Issuer")) with { Consequence = NoCertificate },
        Of([GatewayRoute.Group], ["BackendTLSPolicy"], "spec.targetRefs[]", "name", TargetKinds.By("kind", "group", ("", "Service")), "targetRefs") with
        {
            Consequence = "it is about no Service",
        },
        Of([GatewayRoute.Group], ["BackendTLSPolicy"], "spec.validation.caCertificateRefs[]", "name", TargetKinds.By("kind", "group", ("", "ConfigMap")),
            "caCertificateRefs") with { Consequence = "no backend is trusted" },
        OfFilter("spec.rules[].filters[].extensionRef"),
        OfFilter("spec.rules[].backendRefs[].filters[].extensionRef"),
        OfRoute("spec.rules[].backendRefs[]"),
        OfRoute("spec.rules[].filters[].requestMirror.backendRef"),
        OfRoute("spec.rules[].backendRefs[].filters[].requestMirror.backendRef"),

        Of(Traefik, ["IngressRoute", "IngressRouteTCP", "IngressRouteUDP"], "spec.routes[].services[]", "name",
            TargetKinds.By("kind", null, ("", "Service"), ("traefik.io", "TraefikService"))) with
        {
            Words = "the service",
            Scope = ReferenceScope.Stated,
            Section = SectionRow.Port("", null, "port"),
            Consequence = NoTraffic,
        },
        Of(Traefik, ["IngressRoute"], "spec.routes[].middlewares[]", "name", TargetKinds.One("traefik.io", "Middleware"),
            "middlewares") with { Scope = ReferenceScope.Stated, Consequence = "the route is not served" },
        Of(Traefik, ["IngressRoute", "IngressRouteTCP"], "spec.tls", "secretName", Secret) with { NeededKeys = Certificate, Consequence = NoCertificate },
        .. RouteReferences.Rows,
    ];

    private static ReferenceRow OfIngress(string path, string field, TargetKinds targets, string? words = null) =>
        Of(["networking.k8s.io", "extensions"], ["Ingress"], path, field, targets, words);

    // ingress-nginx reads 'namespace/name' or a name of the Ingress's own namespace (kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration).
    private static ReferenceRow OfAnnotation(string name, TargetKinds targets) =>
        OfIngress("metadata.annotations", "nginx.ingress.kubernetes.io/" + name, targets) with
        {
            Form = NameForm.Qualified,
            Consequence = "its requests are refused",
        };

    private static ReferenceRow OfFilter(string path) => Of([GatewayRoute.Group], ["HTTPRoute", "GRPCRoute"], path, "name", Filters, "extensionRef") with
    {
        Consequence = NoTraffic,
    };

    private static ReferenceRow OfRoute(string path) =>
        Of([GatewayRoute.Group], Routes, path, "name", TargetKinds.By("kind", "group", ("", "Service")), "backendRefs") with
        {
            Scope = ReferenceScope.Stated,
            Topic = ReferenceTopic.RouteService,
            Section = SectionRow.Port("", null, "port"),
        };

    private static ReferenceRow Of(ImmutableArray<string> groups, ImmutableArray<string> kinds, string path, string field, TargetKinds targets,
        string? words = null) =>
        new(field, targets) { Groups = groups, Kinds = kinds, Path = path, Words = words ?? field };
}
