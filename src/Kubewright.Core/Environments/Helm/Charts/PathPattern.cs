namespace Kubewright.Core.Environments.Helm.Charts;

/// <summary>Go's filepath.Match: <c>*</c> and <c>?</c> stay within a part of the path.</summary>
internal static class PathPattern
{
    public static bool IsRight(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && ++i == pattern.Length)
            {
                return false;
            }

            if (pattern[i] == '[' && ClassEnd(pattern, i) is var end && (i = end) < 0)
            {
                return false;
            }
        }

        return true;
    }

    public static bool Matches(string pattern, string path)
    {
        var (at, position, star, starPosition) = (0, 0, -1, 0);
        while (position < path.Length)
        {
            var next = at;
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, starPosition) = (at++, position);
            }
            else if (at < pattern.Length && One(pattern, ref next, path[position]))
            {
                at = next;
                position++;
            }
            else if (star >= 0 && path[starPosition] != '/')
            {
                at = star + 1;
                position = ++starPosition;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*')
        {
            at++;
        }

        return at == pattern.Length;
    }

    private static bool One(string pattern, ref int at, char c)
    {
        switch (pattern[at])
        {
            case '?':
                at++;
                return c != '/';
            case '[':
                var end = ClassEnd(pattern, at);
                if (end < 0)
                {
                    return false;
                }

                var isIn = IsIn(pattern, at + 1, end, c);
                at = end + 1;
                return isIn && c != '/';
            case '\\' when at + 1 < pattern.Length:
                at += 2;
                return pattern[at - 1] == c;
            default:
                return pattern[at++] == c;
        }
    }

    private static int ClassEnd(string pattern, int start)
    {
        var first = start + 1 < pattern.Length && pattern[start + 1] == '^' ? start + 2 : start + 1;
        return first + 1 > pattern.Length ? -1 : pattern.IndexOf(']', Math.Min(pattern.Length, first + 1));
    }

    private static bool IsIn(string pattern, int start, int end, char c)
    {
        var isNegated = pattern[start] == '^';
        var isIn = false;
        for (var i = isNegated ? start + 1 : start; i < end; i++)
        {
            i += pattern[i] == '\\' ? 1 : 0;
            var (low, high) = (pattern[i], pattern[i]);
            if (i + 2 < end && pattern[i + 1] == '-')
            {
                high = pattern[i + 2];
                i += 2;
            }

            isIn |= c >= low && c <= high;
        }

        return isIn != isNegated;
    }
}
