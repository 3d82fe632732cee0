using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>
/// A pattern of <c>.Files.Glob</c>, as gobwas/glob takes it with '/' as the separator: <c>*</c> and <c>?</c> stay within a part of the path,
/// <c>**</c> does not; <c>[a-z]</c>, <c>[!x]</c>, <c>{a,b}</c>. A wrong pattern matches everything, as in Helm.
/// </summary>
internal sealed class GlobPattern
{
    private readonly List<string> _alternatives;

    public GlobPattern(string pattern)
    {
        _alternatives = IsRight(pattern) ? Expand(pattern) : ["**"];
    }

    public bool Matches(string path) => _alternatives.Exists(pattern => Matches(pattern, 0, path, 0, new HashSet<(int, int)>()));

    private static bool IsRight(string pattern)
    {
        var braces = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '{':
                    braces++;
                    break;
                case '}':
                    braces--;
                    break;
                case '[':
                    i = pattern.IndexOf(']', i);
                    if (i < 0)
                    {
                        return false;
                    }

                    break;
            }
        }

        return braces == 0;
    }

    /// <summary>The patterns without braces that a pattern stands for.</summary>
    private static List<string> Expand(string pattern)
    {
        var patterns = new List<string>();
        var open = new Queue<string>([pattern]);
        while (open.Count > 0 && patterns.Count + open.Count < 1000)
        {
            var one = open.Dequeue();
            var start = one.IndexOf('{');
            var end = start < 0 ? -1 : Close(one, start);
            if (end < 0)
            {
                patterns.Add(one);
                continue;
            }

            foreach (var choice in Choices(one.Substring(start + 1, end - start - 1)))
            {
                open.Enqueue(one.Substring(0, start) + choice + one.Substring(end + 1));
            }
        }

        return patterns;
    }

    private static int Close(string pattern, int start)
    {
        var depth = 0;
        for (var i = start; i < pattern.Length; i++)
        {
            depth += pattern[i] == '{' ? 1 : pattern[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static IEnumerable<string> Choices(string body)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < body.Length; i++)
        {
            depth += body[i] == '{' ? 1 : body[i] == '}' ? -1 : 0;
            if (body[i] == ',' && depth == 0)
            {
                yield return body.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return body.Substring(start);
    }

    private static bool Matches(string pattern, int at, string path, int position, HashSet<(int, int)> failed)
    {
        StackGuard.Check();
        if (at == pattern.Length)
        {
            return position == path.Length;
        }

        if (failed.Contains((at, position)))
        {
            return false;
        }

        bool matches;
        if (pattern[at] == '*')
        {
            var crosses = at + 1 < pattern.Length && pattern[at + 1] == '*';
            var next = at + (crosses ? 2 : 1);
            matches = Matches(pattern, next, path, position, failed)
                || (position < path.Length && (crosses || path[position] != '/') && Matches(pattern, at, path, position + 1, failed));
        }
        else
        {
            var next = at;
            matches = position < path.Length && One(pattern, ref next, path[position]) && Matches(pattern, next, path, position + 1, failed);
        }

        if (!matches)
        {
            failed.Add((at, position));
        }

        return matches;
    }

    private static bool One(string pattern, ref int at, char c)
    {
        switch (pattern[at])
        {
            case '?':
                at++;
                return c != '/';
            case '[':
                var close = pattern.IndexOf(']', at);
                var body = pattern.Substring(at + 1, close - at - 1);
                at = close + 1;
                var isNegated = body.StartsWith("!", StringComparison.Ordinal);
                body = isNegated ? body.Substring(1) : body;
                var isIn = body.Length == 3 && body[1] == '-' ? c >= body[0] && c <= body[2] : body.IndexOf(c) >= 0;
                return isIn != isNegated;
            case '\\' when at + 1 < pattern.Length:
                at += 2;
                return pattern[at - 1] == c;
            default:
                return pattern[at++] == c;
        }
    }
}
