namespace Kubewright;

/// <summary>
/// Describes an Ingress that leads requests to the Service that the class describes.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IngressAttribute : Attribute
{
    /// <summary>Describes an Ingress for a host.</summary>
    /// <param name="host">The host to answer for; empty for any.</param>
    public IngressAttribute(string host) => Host = host;

    /// <summary>The host to answer for; empty for any.</summary>
    public string Host { get; }

    /// <summary>The name (metadata.name). Left out, it is the Service's.</summary>
    public string? Name { get; set; }

    /// <summary>The path, with everything below it. Left out, it is <c>/</c>.</summary>
    public string? Path { get; set; }

    /// <summary>How the path is compared. Left out, it is Prefix.</summary>
    public PathType PathType { get; set; }

    /// <summary>The name of a port of the Service. Left out, it is the Service's only port.</summary>
    public string? ServicePort { get; set; }

    /// <summary>The name of the Service. Needed only where the class has several.</summary>
    public string? Service { get; set; }

    /// <summary>Which controller serves it. Left out, it is the cluster's default.</summary>
    public string? IngressClassName { get; set; }

    /// <summary>The Secret with the certificate of the host. Left out, it is served without.</summary>
    public string? TlsSecret { get; set; }
}
