namespace Kubewright.Core.Application.Listening;

/// <summary>The versions of HTTP that an endpoint of Kestrel is configured to speak (<c>HttpProtocols</c>).</summary>
public enum HttpVersions
{
    /// <summary>They are known only when it runs.</summary>
    Unknown,

    /// <summary>HTTP/1.1 alone.</summary>
    Http1,

    /// <summary>HTTP/2 alone.</summary>
    Http2,

    /// <summary>The default. Without TLS nobody can choose between them, and the endpoint speaks HTTP/1.1 alone.</summary>
    Http1AndHttp2,
}
