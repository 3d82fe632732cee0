using System.Globalization;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.RegularExpressions;

/// <summary>Parses regular expressions as Go's regexp/syntax does with its Perl flags (RE2: neither back references nor look-around).</summary>
internal sealed partial class RegexParser(string pattern)
{
    private const int MaximalRepeat = 1000;

    private int _at;
    private bool _ignoresCase;
    private bool _isMultiline;
    private bool _dotIsAll;
    private bool _isUngreedy;

    /// <summary>The names of the groups; empty for those without one.</summary>
    public List<string> Groups { get; } = [""];

    /// <summary>The whole expression.</summary>
    /// <exception cref="RegexSyntaxException">Go does not compile it.</exception>
    public RegexNode Parse()
    {
        var node = Alternation();
        return _at == pattern.Length ? node : throw new RegexSyntaxException("unexpected )", pattern);
    }

    private RegexNode Alternation()
    {
        StackGuard.Check();
        var first = Concatenation();
        if (_at >= pattern.Length || pattern[_at] != '|')
        {
            return first;
        }

        var node = new RegexNode(RegexNodeKind.Alternation);
        node.Children.Add(first);
        while (_at < pattern.Length && pattern[_at] == '|')
        {
            _at++;
            node.Children.Add(Concatenation());
        }

        return node;
    }

    private RegexNode Concatenation()
    {
        var node = new RegexNode(RegexNodeKind.Concatenation);
        while (_at < pattern.Length && pattern[_at] is not ('|' or ')'))
        {
            if (pattern[_at] is '*' or '+' or '?')
            {
                throw new RegexSyntaxException("missing argument to repetition operator", pattern.Substring(_at, 1));
            }

            if (Atom(node) is { } atom)
            {
                node.Children.Add(Repeated(atom));
            }
        }

        return node;
    }

    private RegexNode Repeated(RegexNode atom)
    {
        var last = -1;
        while (_at < pattern.Length)
        {
            var start = _at;
            if (!Repetition(out var minimum, out var maximum))
            {
                break;
            }

            var isGreedy = !_isUngreedy;
            if (_at < pattern.Length && pattern[_at] == '?')
            {
                _at++;
                isGreedy = !isGreedy;
            }

            if (last >= 0)
            {
                throw new RegexSyntaxException("invalid nested repetition operator", pattern.Substring(last, _at - last));
            }

            if (minimum > MaximalRepeat || maximum > MaximalRepeat || (maximum >= 0 && minimum > maximum))
            {
                throw new RegexSyntaxException("invalid repeat count", pattern.Substring(start, _at - start));
            }

            var node = new RegexNode(RegexNodeKind.Repeat) { Minimum = minimum, Maximum = maximum, IsGreedy = isGreedy };
            node.Children.Add(atom);
            atom = node;
            last = start;
        }

        return atom;
    }

    private bool Repetition(out int minimum, out int maximum)
    {
        (minimum, maximum) = (0, -1);
        switch (pattern[_at])
        {
            case '*':
                _at++;
                return true;
            case '+':
                _at++;
                minimum = 1;
                return true;
            case '?':
                _at++;
                maximum = 1;
                return true;
            case '{':
                return Counts(ref minimum, ref maximum);
            default:
                return false;
        }
    }

    /// <summary>{n}, {n,} or {n,m}; anything else is text.</summary>
    private bool Counts(ref int minimum, ref int maximum)
    {
        var close = pattern.IndexOf('}', _at);
        if (close < 0)
        {
            return false;
        }

        var parts = pattern.Substring(_at + 1, close - _at - 1).Split(',');
        if (parts.Length > 2 || !Count(parts[0], out minimum) || (parts.Length == 2 && parts[1].Length > 0 && !Count(parts[1], out maximum)))
        {
            return false;
        }

        maximum = parts.Length == 1 ? minimum : parts[1].Length == 0 ? -1 : maximum;
        _at = close + 1;
        return true;
    }

    private static bool Count(string text, out int count)
    {
        count = 0;
        if (text.Length == 0 || text.Any(c => c is < '0' or > '9') || (text.Length > 1 && text[0] == '0'))
        {
            return false;
        }

        count = text.Length > 6 ? int.MaxValue : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }

    private RegexNode? Atom(RegexNode parent)
    {
        switch (pattern[_at])
        {
            case '(':
                return Group();
            case '[':
                return new RegexNode(RegexNodeKind.Set) { Set = Class() };
            case '.':
                _at++;
                return new RegexNode(RegexNodeKind.Set) { Set = RuneSet.Any(_dotIsAll) };
            case '^':
                _at++;
                return new RegexNode(_isMultiline ? RegexNodeKind.LineStart : RegexNodeKind.TextStart);
            case '$':
                _at++;
                return new RegexNode(_isMultiline ? RegexNodeKind.LineEnd : RegexNodeKind.TextEnd);
            case '\\':
                return Escape(parent);
            default:
                var rune = GoText.RuneAt(pattern, _at, out var size);
                _at += size;
                return Literal(rune);
        }
    }

    private RegexNode Literal(int rune) => new(RegexNodeKind.Set) { Set = RuneSet.Of(rune, _ignoresCase) };

    private RegexNode? Group()
    {
        var start = _at++;
        var flags = (_ignoresCase, _isMultiline, _dotIsAll, _isUngreedy);
        var number = 0;
        if (_at < pattern.Length && pattern[_at] == '?')
        {
            if (Name(start) is { } name)
            {
                number = Groups.Count;
                Groups.Add(name);
            }
            else if (!Flags(start))
            {
                return null;
            }
        }
        else
        {
            number = Groups.Count;
            Groups.Add("");
        }

        var body = Alternation();
        if (_at >= pattern.Length)
        {
            throw new RegexSyntaxException("missing closing )", pattern);
        }

        _at++;
        (_ignoresCase, _isMultiline, _dotIsAll, _isUngreedy) = flags;
        if (number == 0)
        {
            return body;
        }

        var group = new RegexNode(RegexNodeKind.Capture) { Minimum = number };
        group.Children.Add(body);
        return group;
    }

    /// <summary>The name of a group <c>(?P&lt;name&gt;</c> or <c>(?&lt;name&gt;</c>; null where it has none.</summary>
    private string? Name(int start)
    {
        var begin = string.CompareOrdinal(pattern, _at, "?P<", 0, 3) == 0 ? 3 : string.CompareOrdinal(pattern, _at, "?<", 0, 2) == 0 ? 2 : 0;
        if (begin == 0)
        {
            return null;
        }

        var close = pattern.IndexOf('>', _at);
        if (close < 0)
        {
            throw new RegexSyntaxException("invalid named capture", pattern.Substring(start));
        }

        var name = pattern.Substring(_at + begin, close - _at - begin);
        if (name.Length == 0 || !name.All(c => RuneSet.IsWord(c)))
        {
            throw new RegexSyntaxException("invalid named capture", pattern.Substring(start, close + 1 - start));
        }

        _at = close + 1;
        return name;
    }

    /// <summary>Flags; whether a group follows them, instead of the end.</summary>
    private bool Flags(int start)
    {
        var value = true;
        var any = false;
        for (_at++; _at < pattern.Length; _at++)
        {
            switch (pattern[_at])
            {
                case 'i':
                    _ignoresCase = value;
                    break;
                case 'm':
                    _isMultiline = value;
                    break;
                case 's':
                    _dotIsAll = value;
                    break;
                case 'U':
                    _isUngreedy = value;
                    break;
                case '-' when value:
                    value = false;
                    any = false;
                    continue;
                case ':' or ')' when any || value:
                    return pattern[_at++] == ':';
                default:
                    throw new RegexSyntaxException("invalid or unsupported Perl syntax", pattern.Substring(start, _at + 1 - start));
            }

            any = true;
        }

        throw new RegexSyntaxException("missing argument to repetition operator", "?");
    }
}
