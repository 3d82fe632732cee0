namespace Kubewright.Core.Application.Repository;

/// <summary>Decides by the first lines of a file whether it holds objects of Kubernetes: every one of them has <c>apiVersion</c> and <c>kind</c>.</summary>
internal static class ManifestHead
{
    /// <summary>Tools whose files have both as well and that no API server takes.</summary>
    private static readonly string[] OtherTools = ["skaffold/", "backstage.io/", "jib.", "devspace.", "tilt.dev/", "kuttl.dev/", "kind.x-k8s.io/", "k3d.io/",
        "ctlptl.dev/", "eksctl.io/"];

    public static bool IsIn(string head)
    {
        var version = ValueOf(head, "apiVersion");
        return version is not null
            && ValueOf(head, "kind") is not null
            && !Array.Exists(OtherTools, tool => version.TrimStart('"', '\'').StartsWith(tool, StringComparison.Ordinal));
    }

    /// <summary>What is written after a key at the beginning of a line, or anywhere as a key of JSON; null where the key is not there.</summary>
    private static string? ValueOf(string head, string key)
    {
        for (var at = head.IndexOf(key, StringComparison.Ordinal); at >= 0; at = head.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            var after = at + key.Length;
            var isQuoted = at > 0 && after < head.Length && head[at - 1] == '"' && head[after] == '"';
            after += isQuoted ? 1 : 0;
            var startsLine = at == 0 || head[at - 1] is '\n' or '\uFEFF' || (at > 1 && head[at - 1] == ' ' && head[at - 2] == '-');
            if ((isQuoted || startsLine) && after < head.Length && head[after] == ':')
            {
                var end = head.IndexOfAny(['\n', ','], after);
                return head.Substring(after + 1, (end < 0 ? head.Length : end) - after - 1).Trim();
            }
        }

        return null;
    }
}
