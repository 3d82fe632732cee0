using System.Globalization;

namespace Kubewright.Core.Application.Routes;

/// <summary>A host of <c>RequireHost</c> (src/Http/Routing/src/Matching/HostMatcherPolicy.cs): <c>*.example.com:8080</c>.</summary>
internal static class RouteHost
{
    /// <summary>Whether it takes the host that a request names.</summary>
    /// <param name="pattern">The host as it is required.</param>
    /// <param name="host">The name that the request gives; null where it is a pod's own address.</param>
    /// <param name="port">The port that the request names.</param>
    public static bool Takes(string pattern, string? host, long port)
    {
        var colon = pattern.LastIndexOf(':');
        var name = colon > pattern.LastIndexOf(']') ? pattern.Substring(0, colon) : pattern;
        var number = colon > pattern.LastIndexOf(']') ? pattern.Substring(colon + 1) : "*";
        if (number is not ("*" or "") && (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var required) || required != port))
        {
            return false;
        }

        return name is "*" or ""
            || (host is not null && (name.StartsWith("*.", StringComparison.Ordinal)
                ? host.EndsWith(name.Substring(1), StringComparison.OrdinalIgnoreCase)
                : string.Equals(name, host, StringComparison.OrdinalIgnoreCase)));
    }
}
