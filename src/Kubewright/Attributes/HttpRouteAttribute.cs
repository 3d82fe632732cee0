namespace Kubewright;

/// <summary>
/// Describes an HTTPRoute of the Gateway API that leads requests to the Service that the class describes.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class HttpRouteAttribute : Attribute
{
    /// <summary>Describes a route of a gateway.</summary>
    /// <param name="gateway">The name of the Gateway that serves it.</param>
    /// <param name="hostnames">The hosts to answer for; none for any.</param>
    public HttpRouteAttribute(string gateway, params string[] hostnames)
    {
        Gateway = gateway;
        Hostnames = hostnames;
    }

    /// <summary>The name of the Gateway that serves it.</summary>
    public string Gateway { get; }

    /// <summary>The hosts to answer for; none for any.</summary>
    public string[] Hostnames { get; }

    /// <summary>The namespace of the Gateway. Left out, it is the route's own.</summary>
    public string? GatewayNamespace { get; set; }

    /// <summary>The name (metadata.name). Left out, it is the Service's. Attributes of one name are rules of one route.</summary>
    public string? Name { get; set; }

    /// <summary>The path, with everything below it. Left out, it is <c>/</c>.</summary>
    public string? Path { get; set; }

    /// <summary>The name of a port of the Service. Left out, it is the Service's only port.</summary>
    public string? ServicePort { get; set; }

    /// <summary>The name of the Service. Needed only where the class has several.</summary>
    public string? Service { get; set; }
}
