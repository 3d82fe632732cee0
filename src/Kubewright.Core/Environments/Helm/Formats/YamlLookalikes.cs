namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Texts that some YAML reader would take for something else, so that go-yaml quotes them.</summary>
internal static class YamlLookalikes
{
    /// <summary>YAML 1.1 numbers of base 60, such as <c>1:30</c>: ^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$</summary>
    public static bool IsBase60(string text)
    {
        var at = text[0] is '+' or '-' ? 1 : 0;
        if (at >= text.Length || !IsDigit(text[at]))
        {
            return false;
        }

        at = Skip(text, at, c => IsDigit(c) || c == '_');
        var groups = 0;
        while (at < text.Length && text[at] == ':')
        {
            var start = ++at;
            at = Skip(text, at, IsDigit);
            if (at - start is not (1 or 2) || (at - start == 2 && text[start] > '5'))
            {
                return false;
            }

            groups++;
        }

        if (groups > 0 && at < text.Length && text[at] == '.')
        {
            at = Skip(text, at + 1, c => IsDigit(c) || c == '_');
        }

        return groups > 0 && at == text.Length;
    }

    /// <summary>2006-1-2 and what go-yaml's other layouts of times take.</summary>
    public static bool IsTimestamp(string text)
    {
        if (Skip(text, 0, IsDigit) != 4 || text.Length < 8 || text[4] != '-')
        {
            return false;
        }

        var at = 5;
        if (!Part(text, ref at, 12, out var month) || at >= text.Length || text[at++] != '-' || !Part(text, ref at, 31, out var day))
        {
            return false;
        }

        var year = int.Parse(text.Substring(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        if (month < 1 || day < 1 || day > DateTime.DaysInMonth(Math.Max(1, year), month))
        {
            return false;
        }

        return at == text.Length || IsTime(text, at);
    }

    /// <summary>A negative binary or octal number, which go-yaml reads unlike others.</summary>
    public static bool IsBinaryOrOctal(string text) =>
        text.Length > 3 && text[0] == '-' && text[1] == '0' && text[2] == 'b' && Skip(text, 3, c => c is '0' or '1') == text.Length;

    private static bool IsTime(string text, int at)
    {
        var isSpace = text[at] == ' ';
        if (text[at] is not ('T' or 't' or ' '))
        {
            return false;
        }

        at++;
        if (!Part(text, ref at, 23, out _) || at >= text.Length || text[at++] != ':' || !Part(text, ref at, 59, out _)
            || at >= text.Length || text[at++] != ':' || !Part(text, ref at, 59, out _))
        {
            return false;
        }

        if (at < text.Length && text[at] == '.')
        {
            var start = at + 1;
            at = Skip(text, start, IsDigit);
            if (at == start)
            {
                return false;
            }
        }

        return isSpace ? at == text.Length : IsZone(text, at);
    }

    private static bool IsZone(string text, int at)
    {
        if (at < text.Length && text[at] == 'Z')
        {
            return at + 1 == text.Length;
        }

        return at + 6 == text.Length && text[at] is '+' or '-' && IsDigit(text[at + 1]) && IsDigit(text[at + 2]) && text[at + 3] == ':'
            && IsDigit(text[at + 4]) && IsDigit(text[at + 5]);
    }

    private static bool Part(string text, ref int at, int limit, out int number)
    {
        var end = Math.Min(Skip(text, at, IsDigit), at + 2);
        number = end > at ? int.Parse(text.Substring(at, end - at), System.Globalization.CultureInfo.InvariantCulture) : -1;
        at = end;
        return number >= 0 && number <= limit;
    }

    private static int Skip(string text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
