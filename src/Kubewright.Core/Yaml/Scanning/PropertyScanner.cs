using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Kubewright.Core.Yaml.Scanning;

/// <summary>Scans anchors, aliases and tags.</summary>
internal static class PropertyScanner
{
    public static Token ScanAnchorOrAlias(TextCursor cursor)
    {
        var start = cursor.Mark;
        var isAlias = cursor.Current == '*';
        cursor.Skip();
        var first = cursor.Index;
        while (IsNameCharacter(cursor.Current))
        {
            cursor.Skip();
        }

        if (cursor.Index == first || !(cursor.IsBlankBreakOrEnd(0) || cursor.Current is '?' or ':' or ',' or ']' or '}' or '%' or '@' or '`'))
        {
            throw new ScanException((int)start.Index, isAlias
                ? "a value that begins with '*' is an alias and needs a name of letters, digits, '-' and '_': put it in quotes if it is a text"
                : "a value that begins with '&' is an anchor and needs a name of letters, digits, '-' and '_': put it in quotes if it is a text");
        }

        var name = new AnchorName(cursor.Text.Substring(first, cursor.Index - first));
        return isAlias ? new AnchorAlias(name, start, cursor.Mark) : new Anchor(name, start, cursor.Mark);
    }

    /// <summary>Scans <c>!</c>, <c>!name</c>, <c>!!name</c>, <c>!handle!name</c> or <c>!&lt;uri&gt;</c>.</summary>
    public static Tag ScanTag(TextCursor cursor)
    {
        var start = cursor.Mark;
        var (handle, suffix) = cursor.Peek(1) == '<' ? ScanVerbatim(cursor) : ScanShorthand(cursor);
        if (!cursor.IsBlankBreakOrEnd(0))
        {
            throw new ScanException((int)start.Index, "a value that begins with '!' is a tag, white space must follow it: put it in quotes if it is a text");
        }

        return new Tag(handle, suffix, start, cursor.Mark);
    }

    private static (string Handle, string Suffix) ScanVerbatim(TextCursor cursor)
    {
        var start = cursor.Index;
        cursor.Skip(2);
        var uri = ScanUri(cursor, "");
        if (uri.Length == 0 || cursor.Current != '>')
        {
            throw new ScanException(start, "the tag '!<' needs a name and a closing '>'");
        }

        cursor.Skip();
        return ("", uri);
    }

    private static (string Handle, string Suffix) ScanShorthand(TextCursor cursor)
    {
        var start = cursor.Index;
        cursor.Skip();
        while (IsNameCharacter(cursor.Current))
        {
            cursor.Skip();
        }

        if (cursor.Current == '!')
        {
            cursor.Skip();
            var handle = cursor.Text.Substring(start, cursor.Index - start);
            var suffix = ScanUri(cursor, "");
            return suffix.Length > 0 ? (handle, suffix) : throw new ScanException(start, $"the tag {Quoted.Text(handle)} needs a name");
        }

        var name = ScanUri(cursor, cursor.Text.Substring(start + 1, cursor.Index - start - 1));
        return name.Length == 0 ? ("", "!") : ("!", name);
    }

    private static string ScanUri(TextCursor cursor, string head)
    {
        var uri = new StringBuilder(head);
        while (IsNameCharacter(cursor.Current) || ";/?:@&=+$,.!~*'()[]%".IndexOf(cursor.Current) >= 0)
        {
            if (cursor.Current == '%')
            {
                if (!(Uri.IsHexDigit(cursor.Peek(1)) && Uri.IsHexDigit(cursor.Peek(2))))
                {
                    throw new ScanException(cursor.Index, "'%' in a tag needs two hexadecimal digits after it");
                }

                uri.Append(cursor.Text, cursor.Index, 3);
                cursor.Skip(3);
            }
            else
            {
                uri.Append(cursor.Current);
                cursor.Skip();
            }
        }

        return Uri.UnescapeDataString(uri.ToString());
    }

    private static bool IsNameCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
}
