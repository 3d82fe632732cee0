namespace Kubewright;

/// <summary>
/// Describes a Gateway of the Gateway API, which an <see cref="HttpRouteAttribute"/> can name. Gateways of a cluster are usually somebody else's.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GatewayAttribute : Attribute
{
    /// <summary>Describes a Gateway.</summary>
    /// <param name="name">The name (metadata.name).</param>
    /// <param name="gatewayClass">The name of the GatewayClass, which says who provides it.</param>
    public GatewayAttribute(string name, string gatewayClass)
    {
        Name = name;
        GatewayClass = gatewayClass;
    }

    /// <summary>The name (metadata.name).</summary>
    public string Name { get; }

    /// <summary>The name of the GatewayClass, which says who provides it.</summary>
    public string GatewayClass { get; }

    /// <summary>The host that it listens for. Left out, it is any.</summary>
    public string? Hostname { get; set; }

    /// <summary>The port that it listens on. Left out, it is 80, or 443 with a certificate.</summary>
    public int Port { get; set; }

    /// <summary>The Secret with the certificate. Left out, it speaks HTTP.</summary>
    public string? TlsSecret { get; set; }
}
