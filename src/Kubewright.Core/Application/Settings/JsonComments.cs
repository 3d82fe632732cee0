namespace Kubewright.Core.Application.Settings;

/// <summary>Blanks what .NET's configuration allows in JSON and JSON does not: comments and trailing commas.</summary>
internal static class JsonComments
{
    /// <summary>The text with spaces in their place, of the same length and with the same lines.</summary>
    public static string Blank(string text)
    {
        char[]? copy = null;
        var comma = -1;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    i = StringEnd(text, i);
                    comma = -1;
                    break;
                case '/' when i + 1 < text.Length && text[i + 1] is '/' or '*':
                    var end = CommentEnd(text, i);
                    copy ??= text.ToCharArray();
                    for (; i < end; i++)
                    {
                        copy[i] = text[i] is '\r' or '\n' ? text[i] : ' ';
                    }

                    i--;
                    break;
                case ',':
                    comma = i;
                    break;
                case '}' or ']' when comma >= 0:
                    copy ??= text.ToCharArray();
                    copy[comma] = ' ';
                    comma = -1;
                    break;
                case var c when !char.IsWhiteSpace(c):
                    comma = -1;
                    break;
            }
        }

        return copy is null ? text : new string(copy);
    }

    private static int StringEnd(string text, int at)
    {
        for (at++; at < text.Length && text[at] is not ('"' or '\n'); at++)
        {
            at += text[at] == '\\' ? 1 : 0;
        }

        return at;
    }

    private static int CommentEnd(string text, int at)
    {
        if (text[at + 1] == '/')
        {
            var line = text.IndexOf('\n', at);
            return line < 0 ? text.Length : line;
        }

        var close = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return close < 0 ? text.Length : close + 2;
    }
}
