using System.Globalization;
using System.Text;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>The values.</summary>
internal sealed partial class TomlReader
{
    private GoValue Value()
    {
        StackGuard.Check();
        if (_at >= _text.Length)
        {
            throw Error("unexpected EOF; expected value");
        }

        switch (_text[_at])
        {
            case '"' or '\'':
                return new GoString(String());
            case '[':
                return Array();
            case '{':
                return InlineTable();
        }

        var start = _at;
        while (_at < _text.Length && _text[_at] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '+' or '.' or ':')
        {
            _at++;
        }

        // A date may have a blank before its time.
        if (_at - start == 10 && _at + 2 < _text.Length && _text[_at] == ' ' && char.IsDigit(_text[_at + 1]) && char.IsDigit(_text[_at + 2])
            && _text[start + 4] == '-')
        {
            _at++;
            while (_at < _text.Length && _text[_at] is (>= '0' and <= '9') or '-' or '+' or '.' or ':' or 'Z')
            {
                _at++;
            }
        }

        return Scalar(_text.Substring(start, _at - start));
    }

    private GoValue Scalar(string word)
    {
        switch (word)
        {
            case "true" or "false":
                return GoBool.Of(word == "true");
            case "inf" or "+inf":
                return new GoFloat(double.PositiveInfinity);
            case "-inf":
                return new GoFloat(double.NegativeInfinity);
            case "nan" or "+nan" or "-nan":
                return new GoFloat(double.NaN);
        }

        if (word.Length >= 5 && (word.IndexOf(':') > 0 || (word.Length >= 10 && word[4] == '-')))
        {
            foreach (var layout in new[] { "2006-01-02T15:04:05.999999999Z07:00", "2006-01-02T15:04:05.999999999", "2006-01-02", "15:04:05.999999999" })
            {
                if (new GoTimeParser(layout, word.Replace(' ', 'T').Replace('t', 'T').Replace('z', 'Z')).Parse(out _) is { } time)
                {
                    return time;
                }
            }
        }

        var isDecimal = word.TrimStart('+', '-') is { Length: > 0 } body
            && (body[0] != '0' || body.Length == 1 || char.IsLetter(body[1]) || body[1] is '.' or 'e');
        if (isDecimal && GoNumbers.TryParseInteger(word, 0, out var integer))
        {
            return GoInteger.Int64(integer);
        }

        return isDecimal && GoNumbers.TryParseFloat(word.Replace("_", ""), out var number) && word.TrimStart('+', '-')[0] != '.'
            ? new GoFloat(number)
            : throw Error(word.Length == 0 ? $"expected value but found {GoQuote.Quote(_text.Substring(_at, 1))} instead"
                : $"expected value but found {GoQuote.Quote(word)} instead");
    }

    private GoSlice Array()
    {
        var items = new List<GoValue>();
        _at++;
        while (true)
        {
            SkipBlankLines();
            if (_at < _text.Length && _text[_at] == ']')
            {
                _at++;
                return new GoSlice(items);
            }

            items.Add(Value());
            SkipBlankLines();
            if (_at < _text.Length && _text[_at] == ',')
            {
                _at++;
            }
            else if (_at >= _text.Length || _text[_at] != ']')
            {
                throw Error("expected a comma (',') or array terminator (']')");
            }
        }
    }

    private GoMap InlineTable()
    {
        var map = new GoMap();
        _at++;
        SkipBlankLines();
        while (_at < _text.Length && _text[_at] != '}')
        {
            Entry(map);
            SkipBlankLines();
            if (_at < _text.Length && _text[_at] == ',')
            {
                _at++;
                SkipBlankLines();
            }
            else if (_at >= _text.Length || _text[_at] != '}')
            {
                throw Error("expected a comma or an inline table terminator '}'");
            }
        }

        Expect("}");
        _closed.Add(map);
        return map;
    }

    private string String()
    {
        var quote = _text[_at];
        var isMultiline = string.CompareOrdinal(_text, _at, new string(quote, 3), 0, 3) == 0;
        _at += isMultiline ? 3 : 1;
        _at += isMultiline && _at < _text.Length && _text[_at] == '\n' ? 1 : 0;
        var text = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length || (_text[_at] == '\n' && !isMultiline))
            {
                throw Error("strings cannot contain newlines");
            }

            if (_text[_at] == quote && (!isMultiline || string.CompareOrdinal(_text, _at, new string(quote, 3), 0, 3) == 0))
            {
                // Up to two quotes may be right before the three that end the text.
                while (isMultiline && _at + 3 < _text.Length && _text[_at + 3] == quote)
                {
                    text.Append(quote);
                    _at++;
                }

                _at += isMultiline ? 3 : 1;
                return text.ToString();
            }

            if (_text[_at] == '\\' && quote == '"')
            {
                Escape(text);
            }
            else
            {
                text.Append(_text[_at++]);
            }
        }
    }

    private void Escape(StringBuilder text)
    {
        var c = _at + 1 < _text.Length ? _text[_at + 1] : throw Error("unexpected EOF");
        _at += 2;
        var plain = "btnfr\"\\e".IndexOf(c);
        if (plain >= 0)
        {
            text.Append("\b\t\n\f\r\"\\\u001b"[plain]);
            return;
        }

        if (c is '\n' or ' ' or '\t')
        {
            while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\n')
            {
                _at++;
            }

            return;
        }

        var digits = c switch { 'u' => 4, 'U' => 8, 'x' => 2, _ => 0 };
        if (digits == 0 || _at + digits > _text.Length
            || !int.TryParse(_text.Substring(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rune))
        {
            throw Error($"invalid escape character {GoQuote.QuoteRune(c)}; only the following escape characters are allowed: \\b, \\t, \\n, \\f, \\r, \\\", "
                + "\\\\, \\uXXXX, and \\UXXXXXXXX");
        }

        _at += digits;
        text.Append(GoText.OfRune(rune));
    }
}
