using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Listening;

/// <summary>An address that an application listens on.</summary>
/// <param name="Port">The port.</param>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="IsLoopbackOnly">Whether only its own pod reaches it.</param>
/// <param name="Evidence">Why it is known, as a message shows it: <c>image default of mcr.microsoft.com/dotnet/aspnet:8.0</c>.</param>
/// <param name="Place">Where the evidence stands; null where it is nowhere (a default of the server).</param>
public sealed record ListeningEndpoint(int Port, string Scheme, bool IsLoopbackOnly, string Evidence, SourceSpan? Place)
{
    /// <summary>The versions of HTTP that it is configured to speak, itself or with all others.</summary>
    public HttpVersions Versions { get; init; } = HttpVersions.Http1AndHttp2;

    /// <summary>Whether it is known to answer HTTP/1.1: everything does but what speaks HTTP/2 alone.</summary>
    public bool SpeaksHttp1 => Versions is HttpVersions.Http1 or HttpVersions.Http1AndHttp2;

    /// <summary>Whether it is known to refuse HTTP/2: without TLS everything does but what speaks it alone.</summary>
    public bool RefusesHttp2 => Versions == HttpVersions.Http1 || (Versions == HttpVersions.Http1AndHttp2 && Scheme == "http");
}
