using System.Collections.Immutable;

namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes an HTTPRoute that a class describes. The attributes of one name are rules of one route.</summary>
internal sealed class HttpRouteWriter(NodeWriter nodes, DescribedClass described)
{
    private readonly MetadataWriter _metadata = new(nodes, described);

    /// <summary>The name of the route: its own, or its Service's.</summary>
    public DescribedValue NameOf(DescribedAttribute route) => route.Text("Name") ?? ServiceOf(route);

    public void Write(ImmutableArray<DescribedAttribute> routes)
    {
        var first = routes[0];
        nodes.Object(first, () =>
        {
            nodes.Field("apiVersion", "gateway.networking.k8s.io/v1");
            nodes.Field("kind", "HTTPRoute");
            _metadata.Write(NameOf(first), "HTTPRoute");
            nodes.Object("spec", () =>
            {
                nodes.List("parentRefs", [first], parent => nodes.Object(() =>
                {
                    nodes.Field("name", parent.AnyText("Gateway"));
                    nodes.Field("namespace", parent.Text("GatewayNamespace"));
                }));
                nodes.Texts("hostnames", [.. routes.SelectMany(route => route.Texts("Hostnames")).GroupBy(host => host.Text).Select(same => same.First())]);
                nodes.List("rules", routes, WriteRule);
            });
        });
    }

    private void WriteRule(DescribedAttribute route) => nodes.Object(route, () =>
    {
        nodes.List("matches", [route], match => nodes.Object(() => nodes.Object("path", () =>
        {
            nodes.Field("type", "PathPrefix");
            nodes.Field("value", match.Text("Path") ?? DescribedValue.Unsaid("/"));
        })));
        nodes.List("backendRefs", [route], backend => nodes.Object(() =>
        {
            nodes.Field("name", ServiceOf(backend));
            nodes.Field("port", PortOf(backend));
        }));
    });

    /// <summary>The number of the Service's port, which a route takes instead of a name.</summary>
    private DescribedValue? PortOf(DescribedAttribute route)
    {
        var service = ServiceOf(route);
        var ports = described.Services.FirstOrDefault(one => described.NameOf(one).Text == service.Text) is { } own ? described.PortsOf(own) : [];
        var port = route.Text("ServicePort") is { } name ? ports.FirstOrDefault(one => one.Text("Name")?.Text == name.Text)
            : ports is [var single] ? single : null;
        return port?.Number("Port");
    }

    private DescribedValue ServiceOf(DescribedAttribute route) =>
        route.Text("Service") ?? (described.Services is [var first, ..] ? described.NameOf(first) : described.Workload.Text("Name")!);
}
