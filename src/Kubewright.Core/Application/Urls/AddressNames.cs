namespace Kubewright.Core.Application.Urls;

/// <summary>The names of parameters and properties that take an address, whatever library they are of.</summary>
public static class AddressNames
{
    private static readonly string[] Addresses =
    [
        "host", "hostname", "url", "uri", "endpoint", "endpoints", "address", "addresses", "authority", "server", "servers", "broker", "brokers", "nodes",
        "connectionstring", "hostandport",
    ];

    /// <summary>Types whose addresses are shown, announced or listened on.</summary>
    private static readonly string[] Announcing = ["OpenApi", "AgentService", "ServerPort", "IPEndPoint", "WebApplication", "EntityDescriptor"];

    /// <summary>Whether a parameter or a property of that name takes an address that somebody connects to.</summary>
    public static bool IsAddress(string name) =>
        ImageName.Normalize(name) is var normalized && Array.Exists(Addresses, ending => normalized.EndsWith(ending, StringComparison.Ordinal))
        && SettingName.IsOfClient(name);

    /// <summary>Whether it takes a host by its name alone.</summary>
    public static bool IsHost(string name) =>
        ImageName.Normalize(name) is var normalized && (normalized is "host" or "hostname" or "server" or "hostandport" || SettingName.NamesHost(name));

    /// <summary>Whether it takes a port.</summary>
    public static bool IsPort(string name) => ImageName.Normalize(name) is "port" or "portnumber";

    /// <summary>Whether members of a type, by its name, take the address of somebody else.</summary>
    public static bool IsOfClient(string type) => !Array.Exists(Announcing, start => type.StartsWith(start, StringComparison.Ordinal));
}
