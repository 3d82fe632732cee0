using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>
/// Reads one JSON value strictly (RFC 8259, as Go's encoding/json does): no comments, no trailing commas. Without recursion.
/// </summary>
internal sealed class JsonReader
{
    private readonly SourceFile _file;
    private readonly string _text;
    private readonly CancellationToken _cancellationToken;
    private readonly Stack<CollectionFrame> _open = new();
    private readonly ImmutableArray<YamlProblem>.Builder _problems = ImmutableArray.CreateBuilder<YamlProblem>();
    private int _at;
    private int _nodes;
    private YamlNode? _root;

    public JsonReader(SourceFile file, int start, CancellationToken cancellationToken)
    {
        _file = file;
        _text = file.Text;
        _at = start;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Behind the value, once it was read.</summary>
    public int End => _at;

    /// <summary>Why the text is not a JSON value; null when it is one.</summary>
    public YamlProblem? Failure { get; private set; }

    /// <summary>What is wrong with a value that could be read.</summary>
    public ImmutableArray<YamlProblem> Problems => _problems.ToImmutable();

    /// <summary>The offset of the first character that is not JSON white space.</summary>
    public static int SkipWhiteSpace(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }

        return at;
    }

    /// <summary>The value; null where the text is none.</summary>
    public YamlNode? Read()
    {
        while (Failure is null && _root is null)
        {
            _at = SkipWhiteSpace(_text, _at);
            ReadToken();
        }

        return Failure is null ? _root : null;
    }

    private void ReadToken()
    {
        if (++_nodes > DocumentLimits.Nodes)
        {
            Fail(YamlProblemKind.TooLarge, $"the document has more than {DocumentLimits.Nodes} nodes, it was not checked");
            return;
        }

        if ((_nodes & 0xFFF) == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
        }

        var c = _at < _text.Length ? _text[_at] : '\0';
        if (_open.Count > 0 && _open.Peek() is var frame && c == (frame.IsMapping ? '}' : ']') && frame.IsEmpty)
        {
            Close();
            return;
        }

        if (_open.Count > 0 && _open.Peek().ExpectsKey && c != '"')
        {
            Fail(YamlProblemKind.Syntax, "a key in double quotes was expected here");
            return;
        }

        switch (c)
        {
            case '{' or '[':
                Open(c == '{');
                break;
            case '"':
                ReadString();
                break;
            case 't':
                ReadWord("true", YamlScalarType.Boolean);
                break;
            case 'f':
                ReadWord("false", YamlScalarType.Boolean);
                break;
            case 'n':
                ReadWord("null", YamlScalarType.Null);
                break;
            case '-' or (>= '0' and <= '9'):
                ReadNumber();
                break;
            default:
                Fail(YamlProblemKind.Syntax, "a JSON value was expected here");
                break;
        }
    }

    private void Open(bool isMapping)
    {
        if (_open.Count >= DocumentLimits.Depth)
        {
            Fail(YamlProblemKind.TooLarge, $"the document is nested more than {DocumentLimits.Depth} levels deep, it was not checked");
            return;
        }

        _open.Push(new CollectionFrame(isMapping, isFlow: true, _at, tag: null, anchor: null));
        _at++;
    }

    private void Close()
    {
        var frame = _open.Pop();
        _at++;
        var span = Span(frame.Start);
        Add(frame.IsMapping
            ? new MappingBuilder(_problems, isRoot: _open.Count == 0, frame.KeysAndValues.Count / 2).Build(span, frame)
            : new YamlSequence(span, null, frame.ToItems()));
    }

    private void Add(YamlNode node)
    {
        if (_open.Count == 0)
        {
            _root = node;
            return;
        }

        var frame = _open.Peek();
        var isKey = frame.ExpectsKey;
        _ = frame.Add(node, default, node.Span.Start, node.Span.End);
        _at = SkipWhiteSpace(_text, _at);
        var c = _at < _text.Length ? _text[_at] : '\0';
        if (isKey)
        {
            Expect(c == ':', "a ':' was expected here");
        }
        else if (c == (frame.IsMapping ? '}' : ']'))
        {
            Close();
        }
        else
        {
            Expect(c == ',', frame.IsMapping ? "a ',' or '}' was expected here" : "a ',' or ']' was expected here");
        }
    }

    private void Expect(bool found, string message)
    {
        if (!found)
        {
            Fail(YamlProblemKind.Syntax, message);
            return;
        }

        _at++;
    }

    private void ReadWord(string word, YamlScalarType type)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
        {
            Fail(YamlProblemKind.Syntax, "a JSON value was expected here");
            return;
        }

        var start = _at;
        _at += word.Length;
        Add(new YamlScalar(Span(start), null, word, YamlScalarStyle.Plain, type, isPlaceholder: false));
    }

    /// <summary>-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?</summary>
    private void ReadNumber()
    {
        var start = _at;
        var end = _at + (_text[_at] == '-' ? 1 : 0);
        var isValid = end < _text.Length && _text[end] == '0' ? ++end > 0 : SkipDigits(ref end);
        if (isValid && end < _text.Length && _text[end] == '.')
        {
            end++;
            isValid = SkipDigits(ref end);
        }

        if (isValid && end < _text.Length && _text[end] is 'e' or 'E')
        {
            end++;
            end += end < _text.Length && _text[end] is '+' or '-' ? 1 : 0;
            isValid = SkipDigits(ref end);
        }

        if (!isValid)
        {
            Fail(YamlProblemKind.Syntax, "this is not a JSON number");
            return;
        }

        _at = end;
        var value = _text.Substring(start, end - start);
        Add(new YamlScalar(Span(start), null, value, YamlScalarStyle.Plain, ScalarResolver.ResolvePlain(value, out _, out _), isPlaceholder: false));
    }

    private bool SkipDigits(ref int end)
    {
        var start = end;
        while (end < _text.Length && _text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end > start;
    }

    private void ReadString()
    {
        var start = _at++;
        var plain = _at;
        StringBuilder? value = null;
        while (_at < _text.Length && _text[_at] != '"')
        {
            if (_text[_at] < ' ')
            {
                Fail(YamlProblemKind.Syntax, "a line break or control character cannot be in a JSON text");
                return;
            }

            if (_text[_at] != '\\')
            {
                _at++;
                continue;
            }

            value = (value ?? new StringBuilder()).Append(_text, plain, _at - plain);
            if (!ReadEscape(value))
            {
                Fail(YamlProblemKind.Syntax, "this is not an escape of a JSON text");
                return;
            }

            plain = _at;
        }

        if (_at >= _text.Length)
        {
            _at = start;
            Fail(YamlProblemKind.Syntax, "the quote that opens here is never closed");
            return;
        }

        var text = value is null
            ? _text.Substring(plain, _at - plain)
            : value.Append(_text, plain, _at - plain).ToString();
        _at++;
        var isKey = _open.Count > 0 && _open.Peek().ExpectsKey;
        text = isKey ? CommonText.Intern(text) : text;
        Add(new YamlScalar(Span(start), null, text, YamlScalarStyle.DoubleQuoted, YamlScalarType.String, Placeholder.IsIn(text)));
    }

    private bool ReadEscape(StringBuilder value)
    {
        var escape = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        if (escape == 'u')
        {
            if (_at + 6 > _text.Length
                || !ushort.TryParse(_text.Substring(_at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                return false;
            }

            value.Append((char)code);
            _at += 6;
            return true;
        }

        var plain = escape switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', '"' or '\\' or '/' => escape, _ => '\0' };
        value.Append(plain);
        _at += 2;
        return plain != '\0';
    }

    private SourceSpan Span(int start) => new(_file, start, _at - start);

    private void Fail(YamlProblemKind kind, string message) =>
        Failure = new YamlProblem(kind, new SourceSpan(_file, _at, _at < _text.Length ? 1 : 0), message);
}
