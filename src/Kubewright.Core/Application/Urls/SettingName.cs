namespace Kubewright.Core.Application.Urls;

/// <summary>What the name of a setting says of its value: a variable, a key of a ConfigMap or of configuration, in any spelling.</summary>
internal static class SettingName
{
    /// <summary>Values by these names say where to listen; the host in them is no one's name.</summary>
    private static readonly string[] Listening = ["listen", "bind", "advertis", "kestrel", "httpports", "httpsports"];

    /// <summary>Values by these names are compared, shown or given to browsers, and never connected to from a pod.</summary>
    private static readonly string[] OtherUses =
    [
        "origin", "redirect", "callback", "issuer", "audience", "cors", "logout", "signin", "signout", "allowedhosts", "externalur", "externalauthority",
            "public", "browser", "frontchannel",
        "reactapp", "vite", "nextpublic", "noproxy", "image", "repository", "registry", "schema", "realm", "clienturi",
    ];

    /// <summary>Whether what it holds is an address that a pod connects to.</summary>
    public static bool IsOfClient(string name)
    {
        var normalized = ImageName.Normalize(name);
        return !Array.Exists(Listening, normalized.Contains)
            && !Array.Exists(OtherUses, normalized.Contains)
            && !(normalized.EndsWith("urls", StringComparison.Ordinal) && (normalized == "urls" || normalized.StartsWith("aspnetcore", StringComparison.Ordinal)
                || normalized.StartsWith("dotnet", StringComparison.Ordinal)));
    }

    /// <summary>
    /// Whether it holds a host that is connected to: <c>RABBITMQ_HOST</c>, <c>RabbitMQ:HostName</c>; not the server's own, and not one that is virtual.
    /// </summary>
    public static bool NamesHost(string name)
    {
        var normalized = ImageName.Normalize(name);
        return normalized is not ("host" or "hostname")
            && (normalized.EndsWith("host", StringComparison.Ordinal) || normalized.EndsWith("hostname", StringComparison.Ordinal))
            && !normalized.EndsWith("vhost", StringComparison.Ordinal)
            && !normalized.EndsWith("virtualhost", StringComparison.Ordinal);
    }

    /// <summary>The name of the setting that says the port where another says the host, normalized: <c>redisport</c> beside <c>REDIS_HOST</c>.</summary>
    public static string PortBeside(string host)
    {
        var normalized = ImageName.Normalize(host);
        return normalized.Substring(0, normalized.LastIndexOf("host", StringComparison.Ordinal)) + "port";
    }

    /// <summary>Whether a name is a normalized one in whatever spelling.</summary>
    public static bool IsSame(string name, string normalized) => ImageName.Normalize(name) == normalized;
}
