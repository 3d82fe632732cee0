namespace Kubewright.Core.Application.Urls;

/// <summary>What the name of a setting says of its value: a variable, a key of a ConfigMap or of configuration, in any spelling.</summary>
internal static class SettingName
{
    /// <summary>Values by these names say where to listen; the host in them is no one's name.</summary>
    private static readonly string[] Listening = ["listen", "bind", "advertis", "kestrel", "httpports", "httpsports"];

    /// <summary>Values by these names are compared, shown or given to browsers, and never connected to from a pod.</summary>
    private static readonly string[] NotCalled =
    [
        "origin", "redirect", "callback", "issuer", "audience", "cors", "logout", "signin", "signout", "allowedhosts", "externalur", "externalauthority",
            "public", "browser", "frontchannel",
        "reactapp", "vite", "nextpublic", "noproxy", "image", "repository", "registry", "schema", "realm", "clienturi",
    ];

    /// <summary>Whether what it holds is an address that a pod connects to.</summary>
    public static bool IsOfClient(string name)
    {
        var squeezed = ImageName.Squeeze(name);
        return !Array.Exists(Listening, squeezed.Contains)
            && !Array.Exists(NotCalled, squeezed.Contains)
            && !(squeezed.EndsWith("urls", StringComparison.Ordinal) && (squeezed == "urls" || squeezed.StartsWith("aspnetcore", StringComparison.Ordinal)
                || squeezed.StartsWith("dotnet", StringComparison.Ordinal)));
    }

    /// <summary>
    /// Whether it holds a host that is connected to: <c>RABBITMQ_HOST</c>, <c>RabbitMQ:HostName</c>; not the server's own, and not one that is virtual.
    /// </summary>
    public static bool NamesHost(string name)
    {
        var squeezed = ImageName.Squeeze(name);
        return squeezed is not ("host" or "hostname")
            && (squeezed.EndsWith("host", StringComparison.Ordinal) || squeezed.EndsWith("hostname", StringComparison.Ordinal))
            && !squeezed.EndsWith("vhost", StringComparison.Ordinal)
            && !squeezed.EndsWith("virtualhost", StringComparison.Ordinal);
    }

    /// <summary>The name of the setting that says the port where another says the host, squeezed: <c>redisport</c> beside <c>REDIS_HOST</c>.</summary>
    public static string PortBeside(string host)
    {
        var squeezed = ImageName.Squeeze(host);
        return squeezed.Substring(0, squeezed.LastIndexOf("host", StringComparison.Ordinal)) + "port";
    }

    /// <summary>Whether a name is a squeezed one in whatever spelling.</summary>
    public static bool IsSame(string name, string squeezed) => ImageName.Squeeze(name) == squeezed;
}
