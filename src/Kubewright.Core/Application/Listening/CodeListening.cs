using System.Collections.Immutable;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Listening;

/// <summary>What an application's code says of where it listens.</summary>
public sealed record CodeListening
{
    public static readonly CodeListening Silent = new();

    /// <summary>Endpoints configured on Kestrel: <c>Listen</c>, <c>ListenAnyIP</c>, <c>ListenLocalhost</c>.</summary>
    public ImmutableArray<CodeAddress> Kestrel { get; init; } = [];

    /// <summary>The URL given to <c>app.Run(url)</c>.</summary>
    public ImmutableArray<CodeAddress> Run { get; init; } = [];

    /// <summary>The URLs added to <c>app.Urls</c>.</summary>
    public ImmutableArray<CodeAddress> Added { get; init; } = [];

    /// <summary>The URLs given to <c>UseUrls</c>.</summary>
    public ImmutableArray<CodeAddress> UseUrls { get; init; } = [];

    /// <summary>The versions of HTTP that <c>ConfigureEndpointDefaults</c> chooses for all endpoints; null where it chooses none.</summary>
    public HttpVersions? DefaultVersions { get; init; }

    /// <summary>
    /// Whether the application starts with the generic host (<c>ConfigureWebHostDefaults</c>, <c>WebHost</c>), which reads some sources in
    /// another order than <c>WebApplication</c>.
    /// </summary>
    public bool IsGenericHost { get; init; }

    /// <summary>
    /// Whether it is the host of old, <c>WebHost</c>, which knows nothing of <c>http_ports</c> and <c>https_ports</c>: on an image that sets nothing
    /// else it listens on localhost.
    /// </summary>
    public bool IsWebHost { get; init; }

    /// <summary>Whether its configuration holds the words of the command line.</summary>
    public CommandLineUse CommandLine { get; init; }

    /// <summary>Whether code that asks for <c>IsDevelopment()</c> says where it listens: what is said here holds elsewhere only.</summary>
    public bool DiffersInDevelopment { get; init; }

    /// <summary>What may listen beside the web server, on ports that are not known here: an actor runtime, an exporter of metrics; null for nothing.</summary>
    public string? Beside { get; init; }

    /// <summary>Whether code may give the server a certificate.</summary>
    public bool MayHaveCertificate { get; init; }

    /// <summary>
    /// Where it redirects all requests to HTTPS outside of Development; null where it does not, where it may not, or where something may answer before.
    /// </summary>
    public SourceSpan? HttpsRedirection { get; init; }

    /// <summary>Why nothing can be said: a value that is not a constant, a server that is not Kestrel; null where all is known.</summary>
    public string? Unknown { get; init; }

    public bool Equals(CodeListening? other) =>
        other is not null
        && Unknown == other.Unknown
        && MayHaveCertificate == other.MayHaveCertificate
        && HttpsRedirection == other.HttpsRedirection
        && Beside == other.Beside
        && DefaultVersions == other.DefaultVersions
        && IsGenericHost == other.IsGenericHost
        && IsWebHost == other.IsWebHost
        && CommandLine == other.CommandLine
        && DiffersInDevelopment == other.DiffersInDevelopment
        && Kestrel.SequenceEqual(other.Kestrel)
        && Run.SequenceEqual(other.Run)
        && Added.SequenceEqual(other.Added)
        && UseUrls.SequenceEqual(other.UseUrls);

    public override int GetHashCode() => Kestrel.Length + Run.Length + Added.Length + UseUrls.Length;
}
