namespace Kubewright.Tool.LanguageServer.Cursor;

/// <summary>A collection in braces or brackets, with all that is in it, closed or not.</summary>
/// <param name="owner">The key or item whose value the outermost is; null where it is the document itself.</param>
/// <param name="outer">The collection that it is in; null for the outermost.</param>
/// <param name="start">Where its brace or bracket is.</param>
/// <param name="isMapping">Whether it is in braces.</param>
internal sealed class FlowCollection(OutlineEntry? owner, FlowCollection? outer, int start, bool isMapping)
{
    /// <summary>How deep collections may be in each other; nobody completes what is deeper.</summary>
    private const int Deepest = 100;

    private readonly List<FlowPart> _parts = [];
    private readonly List<FlowCollection> _inner = [];
    private bool _isClosed;

    public OutlineEntry? Owner { get; } = owner;

    public FlowCollection? Outer { get; } = outer;

    public int Start { get; } = start;

    public bool IsMapping { get; } = isMapping;

    /// <summary>Behind its closing brace, or where the text of it ends.</summary>
    public int End { get; private set; }

    /// <summary>The key in the outer collection whose value it is; null in a list.</summary>
    public string? KeyOfOuter { get; private init; }

    /// <summary>What is between its commas.</summary>
    public IReadOnlyList<FlowPart> Parts => _parts;

    public IReadOnlyList<FlowCollection> Inner => _inner;

    /// <summary>
    /// Reads a collection. One that is not closed ends before the first line that is not a further in than its owner, for that line is none of it; of a
    /// document that is a collection itself, at the end.
    /// </summary>
    public static FlowCollection Read(string text, int start, int end, OutlineEntry? owner) =>
        new Reader(text, end, owner).Read(start, null, null);

    /// <summary>The innermost collection that an offset is in.</summary>
    public FlowCollection Innermost(int offset) =>
        _inner.Find(one => one.Holds(offset)) is { } inner ? inner.Innermost(offset) : this;

    /// <summary>Whether an offset is within it.</summary>
    public bool Holds(int offset) => Start < offset && (offset < End || (offset == End && !_isClosed));

    private sealed class Reader(string text, int end, OutlineEntry? owner)
    {
        private int _at;
        private int _depth;
        private bool _isOver;

        public FlowCollection Read(int start, FlowCollection? outer, string? key)
        {
            var collection = new FlowCollection(owner, outer, start, text[start] == '{') { KeyOfOuter = key };
            outer?._inner.Add(collection);
            _at = start + 1;
            _isOver |= ++_depth > Deepest;
            var partStart = _at;
            int? colon = null;
            while (!_isOver && _at < end)
            {
                var character = text[_at];
                if (character is '"' or '\'')
                {
                    SkipQuoted(character);
                    continue;
                }

                if (character is '{' or '[')
                {
                    Read(_at, collection, KeyOf(partStart, colon));
                    continue;
                }

                if (character is '}' or ']')
                {
                    AddPart(collection, partStart, colon, _at);
                    collection._isClosed = true;
                    collection.End = ++_at;
                    _depth--;
                    return collection;
                }

                if (character == ',')
                {
                    AddPart(collection, partStart, colon, _at);
                    (partStart, colon) = (_at + 1, null);
                }
                else if (character == ':' && colon is null && collection.IsMapping)
                {
                    colon = _at;
                }
                else if (character == '\n' && owner is not null && IsBack(_at + 1))
                {
                    _isOver = true;
                    continue;
                }

                _at++;
            }

            AddPart(collection, partStart, colon, _at);
            collection.End = _at;
            return collection;
        }

        private static void AddPart(FlowCollection collection, int start, int? colon, int end) => collection._parts.Add(new FlowPart(start, colon, end));

        private string? KeyOf(int start, int? colon) => colon is { } at ? LineReader.Unquote(text[start..at].Trim()) : null;

        private void SkipQuoted(char quote)
        {
            for (_at++; _at < end && text[_at] != quote && text[_at] != '\n'; _at++)
            {
                _at += text[_at] == '\\' && quote == '"' && _at + 1 < end ? 1 : 0;
            }

            _at = Math.Min(end, _at < end && text[_at] == quote ? _at + 1 : _at);
        }

        /// <summary>Whether a line with something on it is not a further in than the owner.</summary>
        private bool IsBack(int line)
        {
            var start = line;
            while (start < end && text[start] is ' ' or '\t')
            {
                start++;
            }

            return start < end && text[start] is not ('\n' or '\r' or '}' or ']') && start - line <= owner!.Column;
        }
    }
}

/// <summary>What is between two commas of a collection.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Colon">The colon behind its key; null where it has none.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct FlowPart(int Start, int? Colon, int End);
