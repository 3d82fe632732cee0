using System.Globalization;

namespace Kubewright.Conformance.Tests.Listening;

/// <summary>One way to say where an application listens. The strongest come first in <see cref="All"/>.</summary>
/// <param name="Name">How tests call it.</param>
internal sealed record ListeningSource(string Name)
{
    public static readonly ListeningSource[] All =
    [
        new("ListenLocalhost") { InCode = true },
        new("Kestrel__Endpoints of the environment") { Variable = "Kestrel__Endpoints__Http__Url" },
        new("Kestrel:Endpoints of appsettings") { Settings = """ "Kestrel": { "Endpoints": { "Http": { "Url": "{0}" } } } """ },
        new("app.Run") { InCode = true },
        new("app.Urls") { InCode = true },
        new("UseUrls") { InCode = true },
        new("--urls") { Argument = "--urls" },
        new("URLS") { Variable = "URLS" },
        new("Urls of appsettings") { Settings = """ "Urls": "{0}" """ },
        new("DOTNET_URLS") { Variable = "DOTNET_URLS" },
        new("ASPNETCORE_URLS") { Variable = "ASPNETCORE_URLS" },
        new("HTTP_PORTS") { Variable = "HTTP_PORTS" },
        new("http_ports of appsettings") { Settings = """ "http_ports": "{1}" """ },
        new("DOTNET_HTTP_PORTS") { Variable = "DOTNET_HTTP_PORTS" },
        new("ASPNETCORE_HTTP_PORTS") { Variable = "ASPNETCORE_HTTP_PORTS" },
    ];

    public bool InCode { get; private init; }

    public string? Variable { get; private init; }

    public string? Argument { get; private init; }

    /// <summary>A member of appsettings.json, with {0} for the URL and {1} for the port.</summary>
    public string? Settings { get; private init; }

    /// <summary>What the source says for a port: a URL, or the port where it takes no more.</summary>
    public string ValueFor(int port) =>
        Name.Contains("ports", StringComparison.OrdinalIgnoreCase) ? port.ToString(CultureInfo.InvariantCulture) : UrlFor(port);

    public string? SettingsFor(int port) =>
        Settings?.Replace("{0}", UrlFor(port), StringComparison.Ordinal).Replace("{1}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public static string UrlFor(int port) => $"http://localhost:{port}";
}
