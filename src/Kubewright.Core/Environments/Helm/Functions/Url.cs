using Kubewright.Core.Environments.Helm.Formats;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>A URL as Go's net/url takes it apart.</summary>
internal sealed record Url(string Scheme, string Opaque, string? UserInfo, string Host, string Path, string Query, string Fragment)
{
    /// <summary>The host without its port and the brackets of an IPv6 address.</summary>
    public string HostName
    {
        get
        {
            var close = Host.IndexOf(']');
            var colon = Host.LastIndexOf(':');
            var name = colon > close ? Host.Substring(0, colon) : Host;
            return name.StartsWith("[", StringComparison.Ordinal) && name.EndsWith("]", StringComparison.Ordinal) ? name.Substring(1, name.Length - 2) : name;
        }
    }

    public static Url? Parse(string text, out string problem)
    {
        problem = "";
        var hash = text.IndexOf('#');
        var rest = hash < 0 ? text : text.Substring(0, hash);
        var fragment = hash < 0 ? "" : UrlEscaping.Unescape(text.Substring(hash + 1), out var badFragment);
        if (text.Any(c => c is < ' ' or '\x7F'))
        {
            problem = "net/url: invalid control character in URL";
            return null;
        }

        if (!TrySplitScheme(ref rest, out var scheme))
        {
            problem = "missing protocol scheme";
            return null;
        }

        var question = rest.IndexOf('?');
        var query = question < 0 ? "" : rest.Substring(question + 1);
        rest = question < 0 ? rest : rest.Substring(0, question);
        if (!rest.StartsWith("/", StringComparison.Ordinal))
        {
            if (scheme.Length > 0)
            {
                return new Url(scheme, rest, null, "", "", query, fragment ?? "");
            }

            var slash = rest.IndexOf('/');
            if ((slash < 0 ? rest : rest.Substring(0, slash)).IndexOf(':') >= 0)
            {
                problem = "first path segment in URL cannot contain colon";
                return null;
            }
        }

        string? user = null;
        var host = "";
        if (rest.StartsWith("//", StringComparison.Ordinal) && (scheme.Length > 0 || !rest.StartsWith("///", StringComparison.Ordinal)))
        {
            var slash = rest.IndexOf('/', 2);
            var authority = slash < 0 ? rest.Substring(2) : rest.Substring(2, slash - 2);
            rest = slash < 0 ? "" : rest.Substring(slash);
            var at = authority.LastIndexOf('@');
            user = at < 0 ? null : authority.Substring(0, at);
            host = authority.Substring(at + 1);
            if (PortProblem(host) is { } port)
            {
                problem = port;
                return null;
            }
        }

        if (UrlEscaping.Unescape(rest, out var bad) is not { } path || fragment is null)
        {
            problem = $"invalid URL escape {GoQuote.Quote(bad)}";
            return null;
        }

        return new Url(scheme, "", user, host, path, query, fragment);
    }

    public override string ToString()
    {
        var text = Scheme.Length > 0 ? Scheme + ":" : "";
        if (Opaque.Length > 0)
        {
            text += Opaque;
        }
        else
        {
            if (Scheme.Length > 0 || Host.Length > 0 || UserInfo is not null)
            {
                text += Host.Length > 0 || Path.Length > 0 || UserInfo is not null ? "//" : "";
                text += UserInfo is null ? "" : UrlEscaping.UserInfo(UserInfo) + "@";
                text += Host;
            }

            var path = UrlEscaping.Escape(Path, UrlPart.Path);
            text += path.Length > 0 && path[0] != '/' && Host.Length > 0 ? "/" : "";
            text += text.Length == 0 && path.Split('/')[0].IndexOf(':') >= 0 ? "./" : "";
            text += path;
        }

        text += Query.Length > 0 ? "?" + Query : "";
        return text + (Fragment.Length > 0 ? "#" + UrlEscaping.Escape(Fragment, UrlPart.Fragment) : "");
    }

    private static bool TrySplitScheme(ref string rest, out string scheme)
    {
        scheme = "";
        for (var i = 0; i < rest.Length; i++)
        {
            var c = rest[i];
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (i > 0 && c is (>= '0' and <= '9') or '+' or '-' or '.'))
            {
                continue;
            }

            if (c == ':')
            {
                if (i == 0)
                {
                    return false;
                }

                scheme = rest.Substring(0, i).ToLowerInvariant();
                rest = rest.Substring(i + 1);
            }

            return true;
        }

        return true;
    }

    private static string? PortProblem(string host)
    {
        if (host.StartsWith("[", StringComparison.Ordinal) && host.IndexOf(']') < 0)
        {
            return "missing ']' in host";
        }

        if (host.FirstOrDefault(c => " #%/?@\\^`{|}".IndexOf(c) >= 0) is not '\0' and var wrong)
        {
            return $"invalid character {GoQuote.Quote(wrong.ToString())} in host name";
        }

        var colon = host.LastIndexOf(':');
        if (colon <= host.LastIndexOf(']'))
        {
            return null;
        }

        var port = host.Substring(colon);
        return port.Skip(1).All(c => c is >= '0' and <= '9') ? null : $"invalid port {GoQuote.Quote(port)} after host";
    }
}
