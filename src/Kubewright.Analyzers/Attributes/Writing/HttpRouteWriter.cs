using System.Collections.Immutable;

namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes an HTTPRoute that a class describes. The attributes of one name are rules of one route.</summary>
internal sealed class HttpRouteWriter(TracedJsonWriter json, DescribedClass described)
{
    private readonly MetadataWriter _metadata = new(json, described);

    /// <summary>The name of the route: its own, or its Service's.</summary>
    public TracedValue NameOf(DescribedAttribute route) => route.Text("Name") ?? ServiceOf(route);

    public void Write(ImmutableArray<DescribedAttribute> routes)
    {
        var first = routes[0];
        json.Object(first, () =>
        {
            json.Field("apiVersion", "gateway.networking.k8s.io/v1");
            json.Field("kind", "HTTPRoute");
            _metadata.Write(NameOf(first), "HTTPRoute");
            json.Object("spec", () =>
            {
                json.List("parentRefs", [first], parent => json.Object(() =>
                {
                    json.Field("name", parent.AnyText("Gateway"));
                    json.Field("namespace", parent.Text("GatewayNamespace"));
                }));
                json.Texts("hostnames", [.. routes.SelectMany(route => route.Texts("Hostnames")).GroupBy(host => host.Text).Select(same => same.First())]);
                json.List("rules", routes, WriteRule);
            });
        });
    }

    private void WriteRule(DescribedAttribute route) => json.Object(route, () =>
    {
        json.List("matches", [route], match => json.Object(() => json.Object("path", () =>
        {
            json.Field("type", "PathPrefix");
            json.Field("value", match.Text("Path") ?? TracedValue.Unsaid("/"));
        })));
        json.List("backendRefs", [route], backend => json.Object(() =>
        {
            json.Field("name", ServiceOf(backend));
            json.Field("port", PortOf(backend));
        }));
    });

    /// <summary>The number of the Service's port, which a route takes instead of a name.</summary>
    private TracedValue? PortOf(DescribedAttribute route)
    {
        var service = ServiceOf(route);
        var ports = described.Services.FirstOrDefault(one => described.NameOf(one).Text == service.Text) is { } own ? described.PortsOf(own) : [];
        var port = route.Text("ServicePort") is { } name ? ports.FirstOrDefault(one => one.Text("Name")?.Text == name.Text)
            : ports is [var single] ? single : null;
        return port?.Number("Port");
    }

    private TracedValue ServiceOf(DescribedAttribute route) =>
        route.Text("Service") ?? (described.Services is [var first, ..] ? described.NameOf(first) : described.Workload.Text("Name")!);
}
