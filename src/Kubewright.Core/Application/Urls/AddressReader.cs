using System.Collections.Immutable;
using System.Globalization;

namespace Kubewright.Core.Application.Urls;

/// <summary>
/// Finds the addresses of a setting's value: a URL, a connection string, hosts with ports. A value that is something else has none, and parts
/// that a pipeline or the kubelet fills in (<c>$(X)</c>) are not address.
/// </summary>
public static class AddressReader
{
    private static readonly HashSet<string> Schemes = new(StringComparer.Ordinal)
    {
        "http", "https", "https+http", "http+https", "ws", "wss", "grpc", "grpcs", "tcp", "net.tcp", "amqp", "amqps", "rabbitmq", "rabbitmqs", "postgres",
            "postgresql", "mysql", "sqlserver", "mongodb",
        "redis", "rediss", "nats", "esdb", "mqtt", "mqtts", "kafka", "dns", "elasticsearch", "proxy",
    };

    private static readonly HashSet<string> HostKeys = new(StringComparer.Ordinal)
    {
        "host", "server", "datasource", "address", "addr", "networkaddress",
    };

    /// <summary>What only the connection string of a database server says, so that <c>Data Source=app.db</c> is known to be a file.</summary>
    private static readonly HashSet<string> ServerKeys = new(StringComparer.Ordinal)
    {
        "host", "server", "port", "database", "initialcatalog", "userid", "uid", "user", "username", "password", "pwd", "integratedsecurity",
            "trustedconnection",
    };

    /// <summary>The addresses of a value, in the order of the text.</summary>
    /// <param name="text">The value.</param>
    /// <param name="namesHost">Whether the setting's name says that the value is a host.</param>
    public static ImmutableArray<HostAddress> Read(string text, bool namesHost = false)
    {
        if (text.Length is 0 or > 2048 || text.IndexOf('\n') >= 0)
        {
            return [];
        }

        var separator = text.IndexOf("://", StringComparison.Ordinal);
        var equals = text.IndexOf('=');
        return separator > 0 && (equals < 0 || separator < equals) ? ReadUrl(text, separator)
            : equals > 0 && (text.IndexOf(':') is var colon && (colon < 0 || colon > equals || text.IndexOf(';') >= 0)) ? ReadConnectionString(text)
            : text.IndexOf(':') > 0 ? ReadHostsAndPorts(text)
            : namesHost && HostAt(text, 0, text.Length) is { } host ? [new HostAddress(AddressForm.Host, "", host, 0, null, text.Length, 0)]
            : [];
    }

    private static ImmutableArray<HostAddress> ReadUrl(string text, int separator)
    {
        var scheme = text.Substring(0, separator).ToLowerInvariant();
        scheme = scheme.StartsWith("jdbc:", StringComparison.Ordinal) ? scheme.Substring(5) : scheme;
        var start = separator + 3;
        if (scheme == "dns" && start < text.Length && text[start] == '/')
        {
            // gRPC names a target as dns:///host:port, with the DNS server between the slashes.
            start++;
        }

        if (!Schemes.Contains(scheme) || text.IndexOf(' ') >= 0 || start >= text.Length)
        {
            return [];
        }

        var end = text.IndexOfAny(['/', '?', '#', ';'], start);
        end = end < 0 ? text.Length : end;
        if (end < text.Length && text[end] == '#' && end + 1 < text.Length && text[end + 1] == '{')
        {
            return [];
        }

        start = Math.Max(start, text.LastIndexOf('@', end - 1, end - start) + 1);
        return Split(text, start, end, (from, to) => HostAndPort(AddressForm.Url, scheme, text, from, to, ':'));
    }

    private static ImmutableArray<HostAddress> ReadConnectionString(string text)
    {
        var hosts = new List<(int Start, int End)>();
        (int Start, int End)? port = null;
        var saysServer = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(';', start);
            end = end < 0 ? text.Length : end;
            var equals = text.IndexOf('=', start, end - start);
            if (equals > 0)
            {
                var key = text.Substring(start, equals - start).Replace(" ", "").Replace("_", "").ToLowerInvariant();
                saysServer += ServerKeys.Contains(key) ? 1 : 0;
                if (HostKeys.Contains(key))
                {
                    hosts.Add((equals + 1, end));
                }
                else if (key == "port")
                {
                    port = (equals + 1, end);
                }
            }

            start = end + 1;
        }

        return hosts.Count != 1 || saysServer < 1
            ? []
            : Split(text, AfterProtocol(text, hosts[0]), hosts[0].End, (from, to) => OfConnection(text, from, to, port),
                byComma: text.IndexOf(':', hosts[0].Start, hosts[0].End - hosts[0].Start) < 0);
    }

    /// <summary><c>tcp:sql,1433</c> names the protocol first.</summary>
    private static int AfterProtocol(string text, (int Start, int End) host) =>
        string.Compare(text, host.Start, "tcp:", 0, 4, StringComparison.OrdinalIgnoreCase) == 0 ? host.Start + 4 : host.Start;

    private static HostAddress? OfConnection(string text, int from, int to, (int Start, int End)? port)
    {
        var (start, end) = Trim(text, from, to);

        // SQL Server separates the port by a comma, PostgreSQL by a colon; an instance's name decides the port by itself.
        var comma = text.IndexOf(',', start, end - start);
        if (text.IndexOf('\\', start, end - start) >= 0)
        {
            return null;
        }

        var address = HostAndPort(AddressForm.ConnectionString, "", text, start, end, comma >= 0 ? ',' : ':');
        if (address is { Port: null } && port is { } written && Trim(text, written.Start, written.End) is var (portStart, portEnd)
            && Number(text, portStart, portEnd) is { } number)
        {
            return address with { Port = number, PortStart = portStart, PortLength = portEnd - portStart };
        }

        return address;
    }

    /// <summary><c>redis:6379</c>, <c>kafka-0.kafka:9092,kafka-1.kafka:9092</c>, and the options that clients of Redis take behind them.</summary>
    private static ImmutableArray<HostAddress> ReadHostsAndPorts(string text)
    {
        var addresses = ImmutableArray.CreateBuilder<HostAddress>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(',', start);
            end = end < 0 ? text.Length : end;
            if (text.IndexOf('=', start, end - start) < 0)
            {
                var (from, to) = Trim(text, start, end);
                if (HostAndPort(AddressForm.HostAndPort, "", text, from, to, ':') is not { Port: not null } address || !address.Host.Any(char.IsLetter))
                {
                    return [];
                }

                addresses.Add(address);
            }
            else if (addresses.Count == 0)
            {
                return [];
            }

            start = end + 1;
        }

        return addresses.ToImmutable();
    }

    private static ImmutableArray<HostAddress> Split(string text, int start, int end, Func<int, int, HostAddress?> read, bool byComma = true)
    {
        var addresses = ImmutableArray.CreateBuilder<HostAddress>();
        var comma = byComma ? text.IndexOf(',', start, end - start) : -1;

        // In 'sql,1433' the comma is before a port.
        if (comma >= 0 && comma + 1 < end && Number(text, comma + 1, end) is not null)
        {
            comma = -1;
        }

        for (var from = start; from <= end;)
        {
            var to = comma < 0 ? end : text.IndexOf(',', from, end - from);
            to = to < 0 ? end : to;
            if (read(from, to) is { } address)
            {
                addresses.Add(address);
            }

            from = to + 1;
        }

        return addresses.ToImmutable();
    }

    private static HostAddress? HostAndPort(AddressForm form, string scheme, string text, int start, int end, char separator)
    {
        var mark = text.IndexOf(separator, start, end - start);
        var host = HostAt(text, start, mark < 0 ? end : mark);
        if (host is null)
        {
            return null;
        }

        if (mark < 0)
        {
            return new HostAddress(form, scheme, host, start, null, end, 0);
        }

        var (from, to) = Trim(text, mark + 1, end);
        return Number(text, from, to) is { } port ? new HostAddress(form, scheme, host, start, port, from, to - from) : null;
    }

    /// <summary>The host of a stretch; null where it is none.</summary>
    private static string? HostAt(string text, int start, int end)
    {
        var host = text.Substring(start, end - start);
        var name = host.EndsWith(".", StringComparison.Ordinal) ? host.Substring(0, host.Length - 1) : host;
        return name.Length is > 0 and <= 253
            && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.')
            && name[0] is not ('-' or '.')
            && name[name.Length - 1] is not ('-' or '.')
            ? host
            : null;
    }

    private static int? Number(string text, int start, int end) =>
        end - start is > 0 and <= 5
        && int.TryParse(text.Substring(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and <= 65535
            ? number
            : null;

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return (start, end);
    }
}
