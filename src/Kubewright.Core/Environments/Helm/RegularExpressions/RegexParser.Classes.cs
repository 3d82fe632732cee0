using System.Globalization;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.RegularExpressions;

/// <summary>Escapes and classes.</summary>
internal sealed partial class RegexParser
{
    private RegexNode? Escape(RegexNode parent)
    {
        var start = _at;
        if (_at + 1 >= pattern.Length)
        {
            throw new RegexSyntaxException("trailing backslash at end of expression", "");
        }

        var letter = pattern[_at + 1];
        switch (letter)
        {
            case 'A':
                _at += 2;
                return new RegexNode(RegexNodeKind.TextStart);
            case 'z':
                _at += 2;
                return new RegexNode(RegexNodeKind.TextEnd);
            case 'b':
                _at += 2;
                return new RegexNode(RegexNodeKind.WordBoundary);
            case 'B':
                _at += 2;
                return new RegexNode(RegexNodeKind.NoWordBoundary);
            case 'Q':
                Quoted(parent);
                return null;
            case 'C':
                throw new RegexSyntaxException("invalid escape sequence", "\\C");
        }

        var set = new RuneSet { IgnoresCase = _ignoresCase };
        if (ClassEscape(set))
        {
            return new RegexNode(RegexNodeKind.Set) { Set = set };
        }

        return Literal(EscapedRune(start));
    }

    /// <summary>What is between \Q and \E is text.</summary>
    private void Quoted(RegexNode parent)
    {
        var end = pattern.IndexOf("\\E", _at + 2, StringComparison.Ordinal);
        var text = end < 0 ? pattern.Substring(_at + 2) : pattern.Substring(_at + 2, end - _at - 2);
        _at = end < 0 ? pattern.Length : end + 2;
        for (var i = 0; i < text.Length;)
        {
            var rune = GoText.RuneAt(text, i, out var size);
            i += size;
            parent.Children.Add(i < text.Length ? Literal(rune) : Repeated(Literal(rune)));
        }
    }

    /// <summary>\d, \pL and their kind.</summary>
    private bool ClassEscape(RuneSet set)
    {
        if (_at + 1 >= pattern.Length || pattern[_at] != '\\')
        {
            return false;
        }

        var letter = pattern[_at + 1];
        if (RuneSet.Perl(letter) is { } perl)
        {
            _at += 2;
            set.Add(perl);
            return true;
        }

        if (letter is not ('p' or 'P'))
        {
            return false;
        }

        var start = _at;
        _at += 2;
        var name = "";
        if (_at < pattern.Length && pattern[_at] == '{')
        {
            var close = pattern.IndexOf('}', _at);
            if (close < 0)
            {
                throw new RegexSyntaxException("invalid character class range", pattern.Substring(start));
            }

            name = pattern.Substring(_at + 1, close - _at - 1);
            _at = close + 1;
        }
        else if (_at < pattern.Length)
        {
            name = pattern.Substring(_at++, 1);
        }

        var isNegated = letter == 'P';
        if (name.StartsWith("^", StringComparison.Ordinal))
        {
            isNegated = !isNegated;
            name = name.Substring(1);
        }

        var holds = RuneSet.Unicode(name) ?? throw new RegexSyntaxException("invalid character class range", pattern.Substring(start, _at - start));
        set.Add(isNegated ? rune => !holds(rune) : holds);
        return true;
    }

    private int EscapedRune(int start)
    {
        var c = pattern[_at + 1];
        _at += 2;
        switch (c)
        {
            case 'a':
                return '\a';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return '\v';
            case 'x':
                return Hexadecimal(start);
            case >= '1' and <= '7' when _at >= pattern.Length || pattern[_at] is < '0' or > '7':
                break;
            case >= '0' and <= '7':
                var octal = c - '0';
                for (var i = 0; i < 2 && _at < pattern.Length && pattern[_at] is >= '0' and <= '7'; i++)
                {
                    octal = (octal * 8) + pattern[_at++] - '0';
                }

                return octal;
            case < '\x80' when !char.IsLetterOrDigit(c):
                return c;
        }

        throw new RegexSyntaxException("invalid escape sequence", pattern.Substring(start, _at - start));
    }

    private int Hexadecimal(int start)
    {
        var isBraced = _at < pattern.Length && pattern[_at] == '{';
        var close = isBraced ? pattern.IndexOf('}', _at) : Math.Min(_at + 2, pattern.Length);
        var digits = close < 0 ? "" : pattern.Substring(_at + (isBraced ? 1 : 0), close - _at - (isBraced ? 1 : 0));
        if (digits.Length is 0 or > 6 || (!isBraced && digits.Length < 2)
            || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rune) || rune > 0x10FFFF)
        {
            throw new RegexSyntaxException("invalid escape sequence", pattern.Substring(start, Math.Min(pattern.Length, Math.Max(close, _at)) - start));
        }

        _at = close + (isBraced ? 1 : 0);
        return rune;
    }

    private RuneSet Class()
    {
        var start = _at++;
        var set = new RuneSet { IgnoresCase = _ignoresCase };
        if (_at < pattern.Length && pattern[_at] == '^')
        {
            _at++;
            set.IsNegated = true;
        }

        for (var isFirst = true; ; isFirst = false)
        {
            if (_at >= pattern.Length)
            {
                throw new RegexSyntaxException("missing closing ]", pattern.Substring(start));
            }

            if (pattern[_at] == ']' && !isFirst)
            {
                _at++;
                return set;
            }

            if (!AsciiClass(set) && !ClassEscape(set))
            {
                Range(set, start);
            }
        }
    }

    private void Range(RuneSet set, int start)
    {
        var begin = _at;
        var low = ClassRune(start);
        var high = low;
        if (_at + 1 < pattern.Length && pattern[_at] == '-' && pattern[_at + 1] != ']')
        {
            _at++;
            high = ClassRune(start);
            if (high < low)
            {
                throw new RegexSyntaxException("invalid character class range", pattern.Substring(begin, _at - begin));
            }
        }

        set.Add(low, high);
    }

    private int ClassRune(int start)
    {
        if (_at >= pattern.Length)
        {
            throw new RegexSyntaxException("missing closing ]", pattern.Substring(start));
        }

        if (pattern[_at] == '\\')
        {
            return _at + 1 < pattern.Length ? EscapedRune(_at) : throw new RegexSyntaxException("trailing backslash at end of expression", "");
        }

        var rune = GoText.RuneAt(pattern, _at, out var size);
        _at += size;
        return rune;
    }

    /// <summary>[:alpha:] and its kind.</summary>
    private bool AsciiClass(RuneSet set)
    {
        if (string.CompareOrdinal(pattern, _at, "[:", 0, 2) != 0 || pattern.IndexOf(":]", _at + 2, StringComparison.Ordinal) is not (>= 0 and var close))
        {
            return false;
        }

        var name = pattern.Substring(_at + 2, close - _at - 2);
        var isNegated = name.StartsWith("^", StringComparison.Ordinal);
        var holds = RuneSet.Ascii(isNegated ? name.Substring(1) : name)
            ?? throw new RegexSyntaxException("invalid character class range", pattern.Substring(_at, close + 2 - _at));
        set.Add(isNegated ? rune => !holds(rune) : holds);
        _at = close + 2;
        return true;
    }
}
