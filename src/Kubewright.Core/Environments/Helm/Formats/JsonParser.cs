using System.Globalization;
using System.Text;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Reads JSON as Go's encoding/json does: every number a float64, of two equal keys the last.</summary>
internal sealed class JsonParser
{
    private readonly TracedText _traced;
    private readonly string _text;
    private int _at;

    private JsonParser(TracedText text, int at)
    {
        _traced = text;
        _text = text.Value;
        _at = at;
    }

    /// <summary>The value of a whole text.</summary>
    /// <exception cref="GoErrorException">It is not JSON.</exception>
    public static GoValue Parse(TracedText text)
    {
        var value = ParsePrefix(text, 0, out var end);
        var parser = new JsonParser(text, end);
        parser.SkipSpaces();
        return parser._at == text.Length ? value : throw parser.Invalid("after top-level value");
    }

    /// <summary>The first value of a text, and where it ends.</summary>
    /// <exception cref="GoErrorException">It is not JSON.</exception>
    public static GoValue ParsePrefix(TracedText text, int start, out int end)
    {
        var parser = new JsonParser(text, start);
        var value = parser.Value();
        end = parser._at;
        return value;
    }

    private GoValue Value()
    {
        StackGuard.Check();
        SkipSpaces();
        switch (Peek())
        {
            case '{':
                return Object();
            case '[':
                return Array();
            case '"':
                return new GoString(String());
            case 't':
                return Word("true", start => new GoBool(true, PlaceAt(start, 4)));
            case 'f':
                return Word("false", start => new GoBool(false, PlaceAt(start, 5)));
            case 'n':
                return Word("null", _ => GoNil.Value);
            case '-' or (>= '0' and <= '9'):
                return Number();
            default:
                throw Invalid("looking for beginning of value");
        }
    }

    private GoMap Object()
    {
        var map = new GoMap();
        _at++;
        SkipSpaces();
        if (Peek() == '}')
        {
            _at++;
            return map;
        }

        while (true)
        {
            SkipSpaces();
            if (Peek() != '"')
            {
                throw Invalid("looking for beginning of object key string");
            }

            var key = String().Value;
            SkipSpaces();
            if (Peek() != ':')
            {
                throw Invalid("after object key");
            }

            _at++;
            map[key] = Value();
            SkipSpaces();
            var next = Peek();
            if (next is not (',' or '}'))
            {
                throw Invalid("after object key:value pair");
            }

            _at++;
            if (next == '}')
            {
                return map;
            }
        }
    }

    private GoSlice Array()
    {
        var items = new List<GoValue>();
        _at++;
        SkipSpaces();
        if (Peek() == ']')
        {
            _at++;
            return new GoSlice(items);
        }

        while (true)
        {
            items.Add(Value());
            SkipSpaces();
            var next = Peek();
            if (next is not (',' or ']'))
            {
                throw Invalid("after array element");
            }

            _at++;
            if (next == ']')
            {
                return new GoSlice(items);
            }
        }
    }

    private TracedText String()
    {
        var start = ++_at;
        StringBuilder? unescaped = null;
        for (; Peek() != '"'; _at++)
        {
            if (_text[_at] < ' ')
            {
                throw Invalid("in string literal");
            }

            if (_text[_at] == '\\')
            {
                unescaped ??= new StringBuilder().Append(_text, start, _at - start);
                _at++;
                unescaped.Append(Escape());
            }
            else
            {
                unescaped?.Append(_text[_at]);
            }
        }

        var end = _at++;
        var written = _traced.Part(start, end - start);
        return unescaped is null ? written : TracedText.Of(unescaped.ToString(), written.Pieces.Count > 0 ? written.Pieces[0].Origin : null);
    }

    private string Escape()
    {
        switch (PeekWithin())
        {
            case '"' or '\\' or '/':
                return _text[_at].ToString();
            case 'b':
                return "\b";
            case 'f':
                return "\f";
            case 'n':
                return "\n";
            case 'r':
                return "\r";
            case 't':
                return "\t";
            case 'u':
                for (var i = 1; i <= 4; i++)
                {
                    if (_at + i >= _text.Length || !Uri.IsHexDigit(_text[_at + i]))
                    {
                        _at = Math.Min(_at + i, _text.Length);
                        throw Invalid("in \\u hexadecimal character escape");
                    }
                }

                var unit = (char)int.Parse(_text.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                _at += 4;
                return unit.ToString();
            default:
                throw Invalid("in string escape code");
        }
    }

    private GoFloat Number()
    {
        var start = _at;
        _at += Peek() == '-' ? 1 : 0;
        if (Peek() == '0')
        {
            _at++;
        }
        else
        {
            Digits("in numeric literal");
        }

        if (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
            Digits("after decimal point in numeric literal");
        }

        if (_at < _text.Length && _text[_at] is 'e' or 'E')
        {
            _at++;
            _at += _at < _text.Length && _text[_at] is '+' or '-' ? 1 : 0;
            Digits("in exponent of numeric literal");
        }

        var text = _text.Substring(start, _at - start);
        return GoNumbers.TryParseFloat(text, out var number)
            ? new GoFloat(number, PlaceAt(start, _at - start))
            : throw new GoErrorException($"json: cannot unmarshal number {text} into Go value of type float64");
    }

    private void Digits(string where)
    {
        if (PeekWithin() is < '0' or > '9')
        {
            throw Invalid(where);
        }

        while (_at < _text.Length && _text[_at] is >= '0' and <= '9')
        {
            _at++;
        }
    }

    private GoValue Word(string word, Func<int, GoValue> value)
    {
        var start = _at;
        foreach (var c in word)
        {
            if (PeekWithin() != c)
            {
                throw Invalid($"in literal {word} (expecting {GoQuote.QuoteRune(c)})");
            }

            _at++;
        }

        return value(start);
    }

    private ValuePlace? PlaceAt(int start, int length) => _traced.Part(start, length).Place;

    /// <summary>Within a literal Go reads a blank behind the end of the text.</summary>
    private char PeekWithin() => _at < _text.Length ? _text[_at] : ' ';

    private char Peek() => _at < _text.Length ? _text[_at] : throw new GoErrorException("unexpected end of JSON input");

    private void SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }
    }

    private GoErrorException Invalid(string where) =>
        new($"invalid character {GoQuote.QuoteRune(_at < _text.Length ? GoText.RuneAt(_text, _at, out _) : ' ')} {where}");
}
