using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Reads TOML 1.0: whole numbers are int64, others float64, dates times.</summary>
internal sealed partial class TomlReader
{
    private readonly string _text;
    private readonly GoMap _root = new();
    private readonly HashSet<GoMap> _closed = [];
    private int _at;

    private TomlReader(string text) => _text = text.Replace("\r\n", "\n");

    /// <summary>The tables of a text.</summary>
    /// <exception cref="GoErrorException">It is not TOML.</exception>
    public static GoMap Read(string text)
    {
        var reader = new TomlReader(text);
        reader.Run();
        return reader._root;
    }

    private void Run()
    {
        var table = _root;
        while (true)
        {
            SkipBlankLines();
            if (_at >= _text.Length)
            {
                return;
            }

            if (_text[_at] == '[')
            {
                table = Header();
            }
            else
            {
                Entry(table);
            }

            SkipSpaces();
            SkipComment();
            if (_at < _text.Length && _text[_at] != '\n')
            {
                throw Error($"expected a top-level item to end with a newline, comment, or EOF, but got {GoQuote.QuoteRune(_text[_at])} instead");
            }
        }
    }

    private GoMap Header()
    {
        var isArray = string.CompareOrdinal(_text, _at, "[[", 0, 2) == 0;
        _at += isArray ? 2 : 1;
        var path = Path();
        Expect(isArray ? "]]" : "]");
        var table = _root;
        for (var i = 0; i < path.Count - 1; i++)
        {
            table = Descend(table, path[i]);
        }

        var last = path[path.Count - 1];
        if (!isArray)
        {
            return table.Entries.ContainsKey(last) && table[last] is not GoMap ? throw Error($"Key '{last}' has already been defined.") : Descend(table, last);
        }

        var item = new GoMap();
        table[last] = table[last] switch
        {
            GoSlice list => new GoSlice([.. list.Items, item], list.Type),
            GoNil => new GoSlice([item], new GoType("[]map[string]interface {}", GoKind.Slice, GoType.Map)),
            _ => throw Error($"Key '{last}' was already created and cannot be used as an array."),
        };
        return item;
    }

    private GoMap Descend(GoMap table, string key)
    {
        switch (table[key])
        {
            case GoMap inner when !_closed.Contains(inner):
                return inner;
            case GoSlice { Items.Count: > 0 } list when list.Items[list.Items.Count - 1] is GoMap last:
                return last;
            case GoNil:
                var created = new GoMap();
                table[key] = created;
                return created;
            default:
                throw Error($"Key '{key}' was already created as a hash.");
        }
    }

    private void Entry(GoMap table)
    {
        var path = Path();
        Expect("=");
        for (var i = 0; i < path.Count - 1; i++)
        {
            table = Descend(table, path[i]);
        }

        var last = path[path.Count - 1];
        if (table.Entries.ContainsKey(last))
        {
            throw Error($"Key '{string.Join(".", path)}' has already been defined.");
        }

        table[last] = Value();
    }

    private List<string> Path()
    {
        var path = new List<string>();
        do
        {
            SkipSpaces();
            path.Add(Key());
            SkipSpaces();
        }
        while (_at < _text.Length && _text[_at] == '.' && _at++ >= 0);

        return path;
    }

    private string Key()
    {
        if (_at < _text.Length && _text[_at] is '"' or '\'')
        {
            return String();
        }

        var start = _at;
        while (_at < _text.Length && _text[_at] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-')
        {
            _at++;
        }

        return _at > start ? _text.Substring(start, _at - start) : throw Error("expected a key");
    }

    private void Expect(string text)
    {
        SkipSpaces();
        if (string.CompareOrdinal(_text, _at, text, 0, text.Length) != 0)
        {
            throw Error(text == "=" ? _at >= _text.Length
                ? "unexpected EOF; expected key separator '='"
                : $"expected '.' or '=', but got {GoQuote.QuoteRune(_text[_at])} instead" : $"expected {GoQuote.Quote(text)}");
        }

        _at += text.Length;
        SkipSpaces();
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t')
        {
            _at++;
        }
    }

    private void SkipComment()
    {
        if (_at < _text.Length && _text[_at] == '#')
        {
            var end = _text.IndexOf('\n', _at);
            _at = end < 0 ? _text.Length : end;
        }
    }

    private void SkipBlankLines()
    {
        for (var start = -1; start != _at;)
        {
            start = _at;
            SkipSpaces();
            SkipComment();
            _at += _at < _text.Length && _text[_at] == '\n' ? 1 : 0;
        }
    }

    private GoErrorException Error(string problem) => new($"toml: line {1 + _text.Take(Math.Min(_at, _text.Length)).Count(c => c == '\n')}: {problem}");
}
