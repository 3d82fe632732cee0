using System.Globalization;

namespace Kubewright.Core.Application.Listening;

/// <summary>An address as ASP.NET Core reads it (src/Http/Http/src/BindingAddress.cs): <c>http://+:80</c>, <c>https://localhost:5001</c>.</summary>
public readonly record struct ListeningAddress(string Scheme, string Host, int Port)
{
    /// <summary>Whether only its own pod reaches it.</summary>
    public bool IsLoopbackOnly =>
        Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || Host.StartsWith("127.", StringComparison.Ordinal)
        || Host is "[::1]";

    /// <summary>Reads one address; null where it is none that listens on a TCP port.</summary>
    public static ListeningAddress? Parse(string text)
    {
        text = text.Trim();
        var scheme = text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http"
            : text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "https"
            : null;
        if (scheme is null)
        {
            return null;
        }

        var authority = text.Substring(scheme.Length + 3).Split('/')[0];
        var colon = authority.LastIndexOf(':');
        var hasPort = colon > authority.LastIndexOf(']');
        var host = hasPort ? authority.Substring(0, colon) : authority;
        if (!hasPort)
        {
            return host.Length == 0 ? null : new ListeningAddress(scheme, host, scheme == "https" ? 443 : 80);
        }

        return host.Length > 0 && int.TryParse(authority.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and < 65536
            ? new ListeningAddress(scheme, host, port)
            : null;
    }

    /// <summary>Reads a list with semicolons between; null where any of it is not address.</summary>
    public static IReadOnlyList<ListeningAddress>? ParseAll(string text)
    {
        var addresses = new List<ListeningAddress>();
        foreach (var part in text.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Parse(part) is not { } address)
            {
                return null;
            }

            addresses.Add(address);
        }

        return addresses;
    }
}
