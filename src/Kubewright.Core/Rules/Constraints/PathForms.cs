using Kubewright.Core.Schema.Constraints;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>The forms of paths and URLs.</summary>
internal static class PathForms
{
    private const string InPaths = "/-._~%!$&'()*+,;=:";

    public static string? WhyInvalid(TextForm form, string text) => form switch
    {
        TextForm.AbsolutePath => text[0] == '/' ? null : "must begin with '/'",
        TextForm.PathWithoutBacksteps => WhyBackwards(text),
        TextForm.DescendingPath => text[0] == '/' ? "must be relative, without '/' at its beginning" : WhyBackwards(text),
        TextForm.FilePath => text[0] == '/' ? "must be relative, without '/' at its beginning"
            : WhyBackwards(text) ?? (text.StartsWith("..", StringComparison.Ordinal) ? "cannot begin with '..'" : null),
        TextForm.DomainPrefixedPath => WhyNoDomainPrefixedPath(text),
        TextForm.WebhookUrl => WhyNoWebhookUrl(text),
        TextForm.WebhookPath => WhyNoWebhookPath(text),
        TextForm.UrlPath => WhyNoUrlPath(text),
        TextForm.UrlPathOrAll => text == "*" ? null : WhyNoUrlPath(text),
        _ => null,
    };

    private static string? WhyBackwards(string path) => path.Split('/').Contains("..") ? "cannot hold '..'" : null;

    private static string? WhyNoDomainPrefixedPath(string name)
    {
        var slash = name.IndexOf('/');
        return slash <= 0 || slash == name.Length - 1 ? "needs a domain and a path, as in example.com/controller"
            : DnsName.WhyNoSubdomain(name.Substring(0, slash)) is { } why ? $"has a domain that {why}"
            : name.Skip(slash).All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || InPaths.IndexOf(c) >= 0) ? null
            : "has a path with a character that no path of a URL has";
    }

    private static string? WhyNoWebhookUrl(string url)
    {
        const string Scheme = "https://";
        if (!url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return "must begin with 'https://'";
        }

        var rest = url.Substring(Scheme.Length);
        var end = rest.IndexOfAny(['/', '?', '#']);
        var host = end < 0 ? rest : rest.Substring(0, end);
        var fragment = rest.IndexOf('#');
        var query = (fragment < 0 ? rest : rest.Substring(0, fragment)).IndexOf('?');
        return host.Length == 0 ? "has no host"
            : host.IndexOf('@') >= 0 ? "cannot hold a user"
            : fragment >= 0 && fragment < rest.Length - 1 ? "cannot hold a fragment after '#'"
            : query >= 0 && query < (fragment < 0 ? rest.Length : fragment) - 1 ? "cannot hold a query after '?'"
            : null;
    }

    private static string? WhyNoWebhookPath(string path)
    {
        if (path == "/")
        {
            return null;
        }

        if (path[0] != '/')
        {
            return "must begin with '/'";
        }

        var inner = path.EndsWith("/", StringComparison.Ordinal) ? path.Substring(1, path.Length - 2) : path.Substring(1);
        return inner.Split('/')
            .Select(part => part.Length == 0 ? "has an empty part between two '/'"
                : DnsName.WhyNoSubdomain(part) is { } why ? $"has the part '{FoundValue.Shorten(part)}', which {why}" : null)
            .FirstOrDefault(why => why is not null);
    }

    private static string? WhyNoUrlPath(string path) =>
        path[0] != '/' ? "must begin with '/'"
        : path.IndexOf(' ') >= 0 ? "cannot hold a space"
        : path.IndexOf("//", StringComparison.Ordinal) >= 0 ? "cannot hold '//'"
        : path.IndexOf('*') is >= 0 and var star && star < path.Length - 1 ? "can hold '*' at its end only"
        : null;
}
