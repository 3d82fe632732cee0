namespace Kubewright.Tool.LanguageServer.Cursor;

/// <summary>
/// What the lines and indents of one document say of its structure. It never fails: a document that is being typed is hardly ever YAML, and this says
/// all the same what is in what.
/// </summary>
internal sealed class DocumentOutline
{
    private readonly string _text;
    private readonly List<OutlineEntry> _entries = [];
    private readonly List<(int Start, int End)> _blockTexts = [];
    private readonly List<FlowCollection> _flows = [];
    private readonly Stack<OutlineEntry> _open = new();

    private DocumentOutline(string text, int start, int end, int firstLine)
    {
        _text = text;
        Start = start;
        End = end;
        FirstLine = firstLine;
    }

    /// <summary>Where the document begins, behind its <c>---</c> line.</summary>
    public int Start { get; }

    /// <summary>Where it ends, before the next <c>---</c> line.</summary>
    public int End { get; }

    /// <summary>The line that it begins on.</summary>
    public int FirstLine { get; }

    /// <summary>All keys, items and words, in the order of the text.</summary>
    public IReadOnlyList<OutlineEntry> Entries => _entries;

    /// <summary>The texts of several lines.</summary>
    public IReadOnlyList<(int Start, int End)> BlockTexts => _blockTexts;

    /// <summary>The collections in braces and brackets.</summary>
    public IReadOnlyList<FlowCollection> Flows => _flows;

    /// <summary>The outlines of all documents of a text.</summary>
    public static IEnumerable<DocumentOutline> ReadAll(string text)
    {
        var (start, firstLine, line) = (0, 0, 0);
        for (var at = 0; at < text.Length; line++)
        {
            var next = text.IndexOf('\n', at) is >= 0 and var lineFeed ? lineFeed + 1 : text.Length;
            if (string.CompareOrdinal(text, at, "---", 0, 3) == 0)
            {
                yield return Read(text, start, at, firstLine);
                (start, firstLine) = (next, line + 1);
            }

            at = next;
        }

        yield return Read(text, start, text.Length, firstLine);
    }

    /// <summary>The outline of the document that an offset is in.</summary>
    public static DocumentOutline At(string text, int offset) => ReadAll(text).First(outline => offset <= outline.End || outline.End == text.Length);

    /// <summary>The entries that are directly in one; at the root where there is none.</summary>
    public IEnumerable<OutlineEntry> ChildrenOf(OutlineEntry? parent) => _entries.Where(entry => entry.Parent == parent);

    /// <summary>The text of a key's value on its line, unquoted; null where the key is absent.</summary>
    public string? ValueOf(OutlineEntry? parent, string key) =>
        ChildrenOf(parent).LastOrDefault(entry => entry.Key == key) is { } found ? LineReader.Unquote(_text[found.ValueStart..found.ValueEnd]) : null;

    /// <summary>The entry that something at a column of a line below the entries so far would be in.</summary>
    public OutlineEntry? ParentAt(int line, int column)
    {
        OutlineEntry? parent = null;
        foreach (var entry in _entries.TakeWhile(entry => entry.Line < line))
        {
            if (!entry.IsWord)
            {
                parent = entry;
            }
        }

        while (parent is not null && parent.Column >= column)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    private static DocumentOutline Read(string text, int start, int end, int firstLine)
    {
        var outline = new DocumentOutline(text, start, end, firstLine);
        outline.ReadLines();
        return outline;
    }

    private void ReadLines()
    {
        var line = FirstLine;
        for (var at = Start; at < End; line++)
        {
            var next = NextLine(at);
            var skipped = ReadLine(at, next, line);
            for (at = next; at < skipped; at = NextLine(at))
            {
                line++;
            }
        }
    }

    /// <summary>Reads a line; returns up to where lines belong to its value.</summary>
    private int ReadLine(int at, int next, int line)
    {
        var start = at;
        while (start < next && _text[start] is ' ' or '\t')
        {
            start++;
        }

        var end = LineReader.EndOfContent(_text, start, next > at && _text[next - 1] == '\n' ? next - 1 : next);
        while (start < end && _text[start] == '-' && (start + 1 == end || _text[start + 1] is ' ' or '\t'))
        {
            var value = SkipSpaces(start + 1, end);
            Add(new OutlineEntry(ParentOf(start - at, isItem: true), line, start - at, start)
            {
                IsItem = true,
                End = start + 1,
                ValueStart = value,
                ValueEnd = end,
            });
            start = value;
        }

        if (start == end)
        {
            return next;
        }

        var colon = LineReader.ColonOf(_text, start, end);
        if (colon < 0)
        {
            return ReadWord(at, start, end, next, line);
        }

        var valueStart = SkipSpaces(colon + 1, end);
        var entry = new OutlineEntry(ParentOf(start - at, isItem: false), line, start - at, start)
        {
            Key = LineReader.Unquote(_text[start..colon].Trim()),
            End = colon,
            ValueStart = valueStart,
            ValueEnd = end,
        };
        Add(entry);
        return EndOfValue(entry, valueStart, end, next, line);
    }

    private int ReadWord(int at, int start, int end, int next, int line)
    {
        var parent = ParentOf(start - at, isItem: false);
        if (_text[start] is '{' or '[' || LineReader.IsBlockHead(_text, start, end) || LineReader.IsOpenQuote(_text, start, end))
        {
            return EndOfValue(parent, start, end, next, line);
        }

        _entries.Add(new OutlineEntry(parent, line, start - at, start) { End = end, ValueStart = end, ValueEnd = end });
        Extend(parent, line);
        return next;
    }

    /// <summary>Where what belongs to a value ends, if it goes on below its line.</summary>
    private int EndOfValue(OutlineEntry? entry, int start, int end, int next, int line)
    {
        if (start < end && _text[start] is '{' or '[')
        {
            var flow = FlowCollection.Read(_text, start, End, entry);
            _flows.Add(flow);
            var after = flow.End <= next ? next : NextLine(Math.Max(Math.Min(flow.End, End - 1), next - 1));
            Extend(entry, line + CountLines(next, after));
            return after;
        }

        if (!LineReader.IsBlockHead(_text, start, end) && !LineReader.IsOpenQuote(_text, start, end))
        {
            return next;
        }

        var (stop, isQuote) = (next, _text[start] is '"' or '\'');
        while (stop < End && IsDeeper(stop, entry?.Column ?? -1))
        {
            var closes = isQuote && _text.IndexOf(_text[start], stop, NextLine(stop) - stop) >= 0;
            stop = NextLine(stop);
            if (closes)
            {
                break;
            }
        }

        _blockTexts.Add((next, stop));
        Extend(entry, line + CountLines(next, stop));
        return stop;
    }

    private int CountLines(int from, int to)
    {
        var count = 0;
        for (var at = from; at < to; at = NextLine(at))
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether a line is empty or further in than a column.</summary>
    private bool IsDeeper(int at, int column)
    {
        var start = at;
        while (start < End && _text[start] == ' ')
        {
            start++;
        }

        return start >= End || _text[start] is '\n' or '\r' || start - at > column;
    }

    private void Add(OutlineEntry entry)
    {
        _entries.Add(entry);
        _open.Push(entry);
        Extend(entry.Parent, entry.Line);
    }

    private static void Extend(OutlineEntry? entry, int line)
    {
        for (; entry is not null && entry.LastLine < line; entry = entry.Parent)
        {
            entry.LastLine = line;
        }
    }

    /// <summary>What an entry at a column is in. The items of a list may be as far in as its key.</summary>
    private OutlineEntry? ParentOf(int column, bool isItem)
    {
        while (_open.TryPeek(out var top) && (top.Column > column || (top.Column == column && !(isItem && !top.IsItem))))
        {
            _open.Pop();
        }

        return _open.TryPeek(out var parent) ? parent : null;
    }

    private int SkipSpaces(int start, int end)
    {
        while (start < end && _text[start] is ' ' or '\t')
        {
            start++;
        }

        return start;
    }

    private int NextLine(int at) => _text.IndexOf('\n', at, End - at) is >= 0 and var lineFeed ? lineFeed + 1 : End;
}
