namespace Kubewright.Core.Resources.Secrets;

/// <summary>
/// The secret parts of texts that are not secret as a whole: the password of a connection string (<c>Server=db;Password=x</c>), the user information of
/// a URL (<c>amqp://user:x@queue</c>). Hosts and ports beside them may be quoted.
/// </summary>
public static class Credentials
{
    /// <summary>What is in the place of what may not be quoted.</summary>
    public const string Mask = "***";

    /// <summary>Whether a text is of a form of which the secret parts are known.</summary>
    public static bool IsKnownForm(string text) => text.IndexOf("://", StringComparison.Ordinal) > 0 || (text.IndexOf('=') > 0 && text.IndexOf(';') > 0);

    /// <summary>The secret parts of a text as start and length, in their order.</summary>
    public static IEnumerable<(int Start, int Length)> PartsOf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var part = text[i] == '=' ? ValueAfter(text, i)
                : text[i] == ':' && string.CompareOrdinal(text, i, "://", 0, 3) == 0 ? UserInformation(text, i + 3) : default;
            if (part.Length > 0)
            {
                yield return part;
                i = part.Start + part.Length - 1;
            }
        }
    }

    /// <summary>A text without its secret parts.</summary>
    public static string Hide(string text)
    {
        if (text.IndexOf('=') < 0 && text.IndexOf("://", StringComparison.Ordinal) < 0)
        {
            return text;
        }

        var hidden = "";
        var at = 0;
        foreach (var (start, length) in PartsOf(text))
        {
            hidden += text.Substring(at, start - at) + Mask;
            at = start + length;
        }

        return at == 0 ? text : hidden + text.Substring(at);
    }

    /// <summary>The value of <c>Password=x</c> where the name before the sign says that it is secret.</summary>
    private static (int Start, int Length) ValueAfter(string text, int equals)
    {
        var start = equals;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is ' ' or '_' or '-') && equals - start < 40)
        {
            start--;
        }

        if (!IsOfConnection(text.Substring(start, equals - start)))
        {
            return default;
        }

        var end = equals + 1;
        while (end < text.Length && text[end] is not (';' or '&' or '\'' or '"' or '\r' or '\n'))
        {
            end++;
        }

        return (equals + 1, end - equals - 1);
    }

    private static bool IsOfConnection(string name) => name.Trim() is var key
        && (key.EndsWith("password", StringComparison.OrdinalIgnoreCase)
            || key.EndsWith("pwd", StringComparison.OrdinalIgnoreCase)
            || key.EndsWith("accountkey", StringComparison.OrdinalIgnoreCase)
            || key.EndsWith("accesskey", StringComparison.OrdinalIgnoreCase)
            || key.EndsWith("sharedaccesssignature", StringComparison.OrdinalIgnoreCase)
            || key.EndsWith("secret", StringComparison.OrdinalIgnoreCase)
            || key.EndsWith("token", StringComparison.OrdinalIgnoreCase)
            || key.EndsWith("apikey", StringComparison.OrdinalIgnoreCase)
            || key.Equals("sig", StringComparison.OrdinalIgnoreCase));

    /// <summary>What is between <c>://</c> and the last <c>@</c> before the path, where a password is in it.</summary>
    private static (int Start, int Length) UserInformation(string text, int start)
    {
        var at = -1;
        for (var i = start; i < text.Length && text[i] is not ('/' or '?' or '#' or ' ' or '\'' or '"' or ',' or '\r' or '\n'); i++)
        {
            at = text[i] == '@' ? i : at;
        }

        var colon = at < 0 ? -1 : text.IndexOf(':', start, at - start);
        return colon < 0 ? default : (colon + 1, at - colon - 1);
    }
}
