using System.Globalization;
using System.Text;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>The part of a URL, which decides what must be escaped.</summary>
internal enum UrlPart
{
    Path,
    Query,
    Fragment,
    User,
}

/// <summary>Percent escapes as Go's net/url writes and reads them.</summary>
internal static class UrlEscaping
{
    public static string Escape(string text, UrlPart part)
    {
        var result = new StringBuilder(text.Length);
        foreach (var one in GoText.ToBytes(text))
        {
            var c = (char)one;
            if (c == ' ' && part == UrlPart.Query)
            {
                result.Append('+');
            }
            else if (IsPlain(c, part))
            {
                result.Append(c);
            }
            else
            {
                result.Append('%').Append(one.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }

    /// <summary>The text without escapes; null with the bad escape where there is one.</summary>
    public static string? Unescape(string text, out string bad)
    {
        bad = "";
        if (text.IndexOf('%') < 0)
        {
            return text;
        }

        var bytes = new List<byte>();
        var all = GoText.ToBytes(text);
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] != '%')
            {
                bytes.Add(all[i]);
            }
            else if (i + 2 < all.Length && Uri.IsHexDigit((char)all[i + 1]) && Uri.IsHexDigit((char)all[i + 2]))
            {
                bytes.Add((byte)((Hex(all[i + 1]) << 4) | Hex(all[i + 2])));
                i += 2;
            }
            else
            {
                bad = GoText.FromBytes([.. all.Skip(i).Take(3)]);
                return null;
            }
        }

        return GoText.FromBytes([.. bytes]);
    }

    /// <summary>User and password as a URL writes them.</summary>
    public static string UserInfo(string userInfo)
    {
        var colon = userInfo.IndexOf(':');
        return colon < 0
            ? Escape(Unescape(userInfo, out _) ?? userInfo, UrlPart.User)
            : Escape(Unescape(userInfo.Substring(0, colon), out _) ?? "", UrlPart.User) + ":"
                + Escape(Unescape(userInfo.Substring(colon + 1), out _) ?? "", UrlPart.User);
    }

    private static bool IsPlain(char c, UrlPart part) => c switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '~' => true,
        '$' or '&' or '+' or '=' => part is UrlPart.Path or UrlPart.Fragment or UrlPart.User,
        ',' or ';' => part is UrlPart.Fragment or UrlPart.User or UrlPart.Path,
        '/' or ':' or '@' => part is UrlPart.Path or UrlPart.Fragment,
        '?' => part == UrlPart.Fragment,
        '!' or '(' or ')' or '*' => part == UrlPart.Fragment,
        _ => false,
    };

    private static int Hex(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
