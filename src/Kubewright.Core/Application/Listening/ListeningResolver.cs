using System.Globalization;
using Kubewright.Core.Application.Settings;

namespace Kubewright.Core.Application.Listening;

/// <summary>
/// Finds where an application listens. The order is that of the real server, measured with each pair of sources: Kestrel's own endpoints
/// (code and configuration add up) &gt; app.Run(url) &gt; app.Urls &gt; UseUrls &gt; urls of the configuration &gt; http_ports and https_ports of the
/// configuration &gt; http://localhost:5000.
/// </summary>
public static class ListeningResolver
{
    /// <summary>Whether a key of the configuration says where to listen.</summary>
    public static bool IsKey(string key) =>
        key.Equals("urls", StringComparison.OrdinalIgnoreCase)
        || key.EndsWith("http_ports", StringComparison.OrdinalIgnoreCase)
        || key.EndsWith("https_ports", StringComparison.OrdinalIgnoreCase)
        || key.StartsWith("Kestrel:", StringComparison.OrdinalIgnoreCase);

    public static ListeningEndpoints Resolve(CodeListening code, ApplicationConfiguration configuration)
    {
        if (code.Unknown is not null)
        {
            return ListeningEndpoints.NotKnown(code.Unknown);
        }

        if (!configuration.IsKnown)
        {
            return ListeningEndpoints.NotKnown("its appsettings could not be read");
        }

        if (code.DiffersInDevelopment && string.Equals(configuration.EnvironmentName, "Development", StringComparison.OrdinalIgnoreCase))
        {
            return ListeningEndpoints.NotKnown("its code listens elsewhere in Development");
        }

        if (configuration["preferHostingUrls"] is not null)
        {
            return ListeningEndpoints.NotKnown("it is configured to prefer its host's URLs over Kestrel's endpoints");
        }

        if (UnknownAddress(code, configuration) is { } unknown)
        {
            return ListeningEndpoints.NotKnown(unknown);
        }

        var chosen = new Dictionary<ListeningEndpoint, HttpVersions>();
        var listening = KestrelEndpoints(code, configuration, chosen)
            ?? FromCode(code.Run, configuration)
            ?? FromCode(code.Added, configuration)
            ?? (code.IsGenericHost ? OrderOfGenericHost(code, configuration) : null)
            ?? FromCode(code.UseUrls, configuration)
            ?? Urls(configuration)
            ?? (code.IsWebHost ? null : Ports(configuration))
            ?? ListeningEndpoints.Known([new ListeningEndpoint(5000, "http", true, "the server's own default, http://localhost:5000", null)]);
        var defaults = code.DefaultVersions ?? Versions(configuration["Kestrel:EndpointDefaults:Protocols"]) ?? HttpVersions.Http1AndHttp2;
        return listening with
        {
            Endpoints = [.. listening.Endpoints.Select(endpoint => endpoint with { Versions = chosen.TryGetValue(endpoint, out var own) ? own : defaults })],
            MayBeMore = code.Beside is not null,
        };
    }

    /// <param name="code">What the code says.</param>
    /// <param name="configuration">What the configuration says.</param>
    /// <param name="chosen">Takes the versions of HTTP of those endpoints that choose their own.</param>
    private static ListeningEndpoints? KestrelEndpoints(CodeListening code, ApplicationConfiguration configuration,
        Dictionary<ListeningEndpoint, HttpVersions> chosen)
    {
        var written = code.Kestrel.SelectMany(address => AddressesOf(address, configuration)!).ToList();
        var endpoints = written.Select(ToEndpoint).ToList();
        foreach (var (address, endpoint) in written.Zip(endpoints, static (address, endpoint) => (address, endpoint)))
        {
            if (address.Versions is { } own)
            {
                chosen[endpoint] = own;
            }
        }

        foreach (var pair in configuration.Below("Kestrel:Endpoints"))
        {
            if (!pair.Key.EndsWith(":Url", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (pair.Value.Text is not { } text || ListeningAddress.Parse(text) is not { } address)
            {
                return ListeningEndpoints.NotKnown($"{pair.Value.Source} is not address that can be read");
            }

            var endpoint = ToEndpoint(address, pair.Value);
            endpoints.Add(endpoint);
            if (Versions(configuration[pair.Key.Substring(0, pair.Key.Length - "Url".Length) + "Protocols"]) is { } own)
            {
                chosen[endpoint] = own;
            }
        }

        return endpoints.Count == 0 ? null : ListeningEndpoints.Known(endpoints);
    }

    /// <summary>The order of the generic host is not that of WebApplication; where the two may differ, nothing is said.</summary>
    private static ListeningEndpoints? OrderOfGenericHost(CodeListening code, ApplicationConfiguration configuration) =>
        configuration.DependsOnHost("urls") || (!code.IsWebHost && (configuration.DependsOnHost("http_ports") || configuration.DependsOnHost("https_ports")))
            ? ListeningEndpoints.NotKnown("its host reads where to listen in an order of its own")
            : null;

    private static ListeningEndpoints? FromCode(IReadOnlyCollection<CodeAddress> addresses, ApplicationConfiguration configuration) =>
        addresses.Count == 0 ? null : ListeningEndpoints.Known(addresses.SelectMany(address => AddressesOf(address, configuration)!).Select(ToEndpoint));

    /// <summary>Why an address in code is not known under a configuration; null where all are.</summary>
    private static string? UnknownAddress(CodeListening code, ApplicationConfiguration configuration) =>
        code.Kestrel.Concat(code.Run).Concat(code.Added).Concat(code.UseUrls)
        .Where(address => AddressesOf(address, configuration) is null)
        .Select(address => address.Value!.In(configuration) is { Source.Length: > 0 } read
            ? $"its code calls {address.Call} with {read.Source}, which is {(read.Text is null ? "not known" : "no address")}"
            : $"its code calls {address.Call} with what is not address")
        .FirstOrDefault();

    /// <summary>The addresses that a call gives under a configuration; null where that is not known.</summary>
    private static IEnumerable<CodeAddress>? AddressesOf(CodeAddress address, ApplicationConfiguration configuration)
    {
        if (address.Value is null)
        {
            return [address];
        }

        if (address.Value.In(configuration) is not { Text: { Length: > 0 } text } read || ListeningAddress.ParseAll(text) is not { Count: > 0 } parsed)
        {
            return null;
        }

        var call = read.Source.Length == 0 ? address.Call : $"{address.Call} with {read.Source}";
        return parsed.Select(one => address with { Address = one, Value = null, Call = call });
    }

    private static ListeningEndpoints? Urls(ApplicationConfiguration configuration)
    {
        if (configuration["urls"] is not { } value || value.Text is { Length: 0 })
        {
            return null;
        }

        return value.Text is { } text && ListeningAddress.ParseAll(text) is { } addresses
            ? ListeningEndpoints.Known(addresses.Select(address => ToEndpoint(address, value)))
            : ListeningEndpoints.NotKnown($"{value.Source} is not known");
    }

    private static ListeningEndpoints? Ports(ApplicationConfiguration configuration)
    {
        var endpoints = new List<ListeningEndpoint>();
        foreach (var scheme in new[] { "http", "https" })
        {
            if (configuration[scheme + "_ports"] is not { } value || value.Text is { Length: 0 })
            {
                continue;
            }

            if (value.Text is null)
            {
                return ListeningEndpoints.NotKnown($"{value.Source} is not known");
            }

            foreach (var part in value.Text.Split([';'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (!int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
                {
                    return ListeningEndpoints.NotKnown($"{value.Source} holds what is not a port");
                }

                endpoints.Add(new ListeningEndpoint(port, scheme, false, value.Source, value.Place));
            }
        }

        return endpoints.Count == 0 ? null : ListeningEndpoints.Known(endpoints);
    }

    /// <summary>What <c>Protocols</c> of the configuration says; null where it says nothing.</summary>
    private static HttpVersions? Versions(ConfigurationValue? value) =>
        value is null ? null
        : Enum.TryParse<HttpVersions>(value.Text, ignoreCase: true, out var versions) ? versions
        : HttpVersions.Unknown;

    private static ListeningEndpoint ToEndpoint(CodeAddress address) =>
        new(address.Address.Port, address.Address.Scheme, address.Address.IsLoopbackOnly, address.Call, address.Place);

    private static ListeningEndpoint ToEndpoint(ListeningAddress address, ConfigurationValue value) =>
        new(address.Port, address.Scheme, address.IsLoopbackOnly, value.Source, value.Place);
}
