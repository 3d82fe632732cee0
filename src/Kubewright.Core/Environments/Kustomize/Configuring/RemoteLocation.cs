using System.Text.RegularExpressions;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>Which entries are not paths but places on the network (api/internal/git/repospec.go, api/internal/loader/fileloader.go).</summary>
internal static class RemoteLocation
{
    private static readonly Regex UserPattern = new("^[a-zA-Z][a-zA-Z0-9-]*@", RegexOptions.CultureInvariant);

    private static readonly string[] Schemes = ["ssh://", "https://", "http://", "file://"];

    public static bool IsUrl(string path) => StartsWith(path, "http://") || StartsWith(path, "https://");

    /// <summary>Whether kustomize would clone a repository for it.</summary>
    public static bool IsRepository(string location)
    {
        if (location.Length == 0 || location[0] == '/')
        {
            return false;
        }

        var query = location.IndexOf('?');
        var rest = query < 0 ? location : location.Substring(0, query);
        rest = StartsWith(rest, "git::") ? rest.Substring(5) : rest;
        var scheme = Array.Find(Schemes, one => StartsWith(rest, one)) ?? "";
        rest = rest.Substring(scheme.Length);
        var user = UserPattern.Match(rest);
        rest = rest.Substring(user.Length);
        var isGitHub = StartsWith(rest, "github.com/") || StartsWith(rest, "github.com:");
        if (scheme.Length == 0 && !user.Success && !isGitHub)
        {
            return false;
        }

        if (scheme == "file://")
        {
            return rest.Length > 0;
        }

        var slash = rest.IndexOf('/');
        var colon = scheme.Length == 0 ? rest.IndexOf(':') : -1;
        var end = slash < 0 || (colon > 0 && colon < slash) ? colon : slash;
        if (end < 0)
        {
            return false;
        }

        var path = rest.Substring(end + 1);
        return path.IndexOf("_git/", StringComparison.Ordinal) >= 0
            || path.IndexOf("//", StringComparison.Ordinal) > 0
            || path.IndexOf(".git", StringComparison.Ordinal) >= 0
            || path.Split('/').Length >= 2;
    }

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
