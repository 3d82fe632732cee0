using System.Globalization;
using System.Text;

namespace Kubewright.Tree;

/// <summary>Reads JSON (RFC 8259, nothing beyond it) into a tree. Of duplicate keys the last counts, as Kubernetes' clients read them.</summary>
internal sealed class JsonReader
{
    // Deeper than any object of Kubernetes' API, and shallow enough for the stack of a small thread.
    private const int MaxDepth = 256;

    private readonly string _text;
    private int _position;
    private int _depth;

    private JsonReader(string text) => _text = text;

    /// <exception cref="FormatException">The text is not JSON, or is nested deeper than 256 levels.</exception>
    public static Node Read(string text)
    {
        var reader = new JsonReader(text ?? throw new ArgumentNullException(nameof(text)));
        var node = reader.ReadValue();
        reader.SkipSpace();
        return reader._position == text.Length ? node : throw reader.Unexpected("the end");
    }

    private Node ReadValue()
    {
        SkipSpace();
        switch (Peek())
        {
            case '{':
                return ReadMapping();
            case '[':
                return ReadSequence();
            case '"':
                return ScalarNode.FromText(ReadString());
            case 't':
                return ReadWord("true", ScalarNode.FromBoolean(true));
            case 'f':
                return ReadWord("false", ScalarNode.FromBoolean(false));
            case 'n':
                return ReadWord("null", ScalarNode.Null);
            default:
                return ReadNumber();
        }
    }

    private MappingNode ReadMapping()
    {
        Enter();
        var mapping = new MappingNode();
        if (IsEndOf('}'))
        {
            return mapping;
        }

        do
        {
            SkipSpace();
            var key = Peek() == '"' ? ReadString() : throw Unexpected("a key in quotes");
            SkipSpace();
            Expect(':');
            mapping[key] = ReadValue();
        }
        while (HasNext('}'));
        return mapping;
    }

    private SequenceNode ReadSequence()
    {
        Enter();
        var sequence = new SequenceNode();
        if (IsEndOf(']'))
        {
            return sequence;
        }

        do
        {
            sequence.Add(ReadValue());
        }
        while (HasNext(']'));
        return sequence;
    }

    private void Enter()
    {
        _position++;
        if (++_depth > MaxDepth)
        {
            throw new FormatException("The JSON is nested deeper than " + MaxDepth.ToString(CultureInfo.InvariantCulture) + " levels.");
        }
    }

    private bool IsEndOf(char end)
    {
        SkipSpace();
        if (Peek() != end)
        {
            return false;
        }

        _position++;
        _depth--;
        return true;
    }

    private bool HasNext(char end)
    {
        if (IsEndOf(end))
        {
            return false;
        }

        Expect(',');
        return true;
    }

    private string ReadString()
    {
        var start = ++_position;
        while (Peek() is not ('"' or '\\'))
        {
            Advance();
        }

        if (Peek() == '"')
        {
            return _text.Substring(start, _position++ - start);
        }

        var text = new StringBuilder(_text, start, _position - start, 256);
        for (; Peek() != '"'; Advance())
        {
            _ = text.Append(Peek() == '\\' ? ReadEscape() : Peek());
        }

        _position++;
        return text.ToString();
    }

    // Leaves the position on the escape's last character.
    private char ReadEscape()
    {
        _position++;
        switch (Peek())
        {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'u':
                return ReadCodeUnit();
            case '"' or '\\' or '/':
                return Peek();
            default:
                throw Unexpected("an escape");
        }
    }

    private char ReadCodeUnit()
    {
        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            _position++;
            var digit = Peek();
            value = (value << 4) + digit switch
            {
                >= '0' and <= '9' => digit - '0',
                >= 'a' and <= 'f' => digit - 'a' + 10,
                >= 'A' and <= 'F' => digit - 'A' + 10,
                _ => throw Unexpected("four hexadecimal digits"),
            };
        }

        return (char)value;
    }

    private void Advance()
    {
        if (Peek() < ' ')
        {
            throw Unexpected(_position < _text.Length ? "a control character written as an escape" : "a closing quote");
        }

        _position++;
    }

    private ScalarNode ReadWord(string word, ScalarNode value)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
        {
            throw Unexpected("a value");
        }

        _position += word.Length;
        return value;
    }

    private ScalarNode ReadNumber()
    {
        var start = _position;
        if (Peek() == '-')
        {
            _position++;
        }

        if (Peek() == '0')
        {
            _position++;
        }
        else
        {
            ReadDigits();
        }

        if (Peek() == '.')
        {
            _position++;
            ReadDigits();
        }

        if (Peek() is 'e' or 'E')
        {
            _position++;
            if (Peek() is '+' or '-')
            {
                _position++;
            }

            ReadDigits();
        }

        return ScalarNode.FromNumber(_text.Substring(start, _position - start));
    }

    private void ReadDigits()
    {
        if (Peek() is not (>= '0' and <= '9'))
        {
            throw Unexpected("a value");
        }

        while (Peek() is >= '0' and <= '9')
        {
            _position++;
        }
    }

    private void Expect(char character)
    {
        if (Peek() != character)
        {
            throw Unexpected("'" + character + "'");
        }

        _position++;
    }

    private void SkipSpace()
    {
        while (Peek() is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }

    // NUL stands for the end: JSON allows it nowhere.
    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private FormatException Unexpected(string expected) => new(
        "The JSON is not valid at character " + _position.ToString(CultureInfo.InvariantCulture) + ": expected " + expected + ", found "
        + (_position < _text.Length ? "'" + _text[_position] + "'." : "the end."));
}
