namespace Kubewright.Tool.LanguageServer.Cursor;

/// <summary>Where in a document's structure a cursor is, as far as the text tells, be it YAML or not yet.</summary>
/// <param name="Place">What is written there.</param>
/// <param name="Holder">The mapping or list that it is in.</param>
/// <param name="Key">The key: under the cursor, or the one whose value is; null where there is none.</param>
/// <param name="WordStart">Where the word under the cursor begins.</param>
/// <param name="WordEnd">Where it ends; the same where there is none.</param>
/// <param name="NeedsSpace">Whether a colon or dash is directly before the cursor, so that what is inserted begins with a space.</param>
internal sealed record CursorPath(CursorPlace Place, Holder Holder, string? Key, int WordStart, int WordEnd, bool NeedsSpace)
{
    /// <summary>The path of an offset of a text.</summary>
    public static CursorPath At(string text, int offset)
    {
        var outline = DocumentOutline.At(text, offset);
        var lineStart = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var lineEnd = text.IndexOf('\n', offset) is >= 0 and var lineFeed ? lineFeed : text.Length;
        var root = new Holder(outline, text, null, null);
        if (offset < outline.Start
            || outline.BlockTexts.Any(block => block.Start <= offset && offset < block.End)
            || IsInComment(text, offset, lineStart, lineEnd))
        {
            return new CursorPath(CursorPlace.None, root, null, offset, offset, false);
        }

        if (outline.Flows.FirstOrDefault(flow => flow.Holds(offset)) is { } found)
        {
            return InFlow(text, offset, root, found.Innermost(offset));
        }

        return outline.Entries.LastOrDefault(entry => entry.Start >= lineStart && entry.Start <= offset && entry.Start < lineEnd) is { } entry
            ? InEntry(text, offset, root, entry)
            : OnBlank(text, offset, root, lineStart, lineEnd);
    }

    private static bool IsInComment(string text, int offset, int lineStart, int lineEnd)
    {
        var end = LineReader.EndOfContent(text, lineStart, lineEnd);
        return offset > end && text.AsSpan(end, offset - end).Contains('#');
    }

    private static CursorPath InEntry(string text, int offset, Holder root, OutlineEntry entry)
    {
        var holder = root with { Entry = entry.Parent };
        if (entry.IsItem)
        {
            return offset > entry.Start && offset >= entry.End
                ? new CursorPath(CursorPlace.Item, root with { Entry = entry }, null, offset, offset, offset == entry.End)
                : new CursorPath(CursorPlace.None, holder, null, offset, offset, false);
        }

        if (offset <= entry.End)
        {
            var isFirst = entry.Parent is { IsItem: true } item && item.Line == entry.Line;
            return new CursorPath(entry.IsWord && isFirst ? CursorPlace.Item : CursorPlace.Key, holder, entry.Key, entry.Start, entry.End, false);
        }

        if (entry.IsWord || (offset > entry.ValueEnd && entry.ValueStart < entry.ValueEnd))
        {
            return new CursorPath(CursorPlace.None, holder, null, offset, offset, false);
        }

        var (start, end) = entry.ValueStart < entry.ValueEnd && offset >= entry.ValueStart ? (entry.ValueStart, entry.ValueEnd) : (offset, offset);
        return new CursorPath(CursorPlace.Value, holder, entry.Key, start, end, offset == entry.End + 1 && text[offset - 1] == ':');
    }

    private static CursorPath InFlow(string text, int offset, Holder root, FlowCollection flow)
    {
        var holder = root with { Entry = flow.Owner, Flow = flow };
        var part = flow.Parts.LastOrDefault(part => part.Start <= offset);
        var isValue = part.Colon is { } colon && offset > colon;
        var (start, end) = Trim(text, isValue ? part.Colon!.Value + 1 : part.Start, isValue ? part.End : part.Colon ?? part.End);
        var key = part.Colon is { } at ? LineReader.Unquote(text[part.Start..at].Trim()) : null;
        if (offset < start || offset > end || text.AsSpan(start, end - start).Contains('\n'))
        {
            (start, end) = (offset, offset);
        }

        var place = !flow.IsMapping ? CursorPlace.Item : isValue ? CursorPlace.Value : CursorPlace.Key;
        return new CursorPath(place, holder, key, start, end, place == CursorPlace.Value && text[offset - 1] == ':');
    }

    private static CursorPath OnBlank(string text, int offset, Holder root, int lineStart, int lineEnd)
    {
        var isBlank = text.AsSpan(lineStart, lineEnd - lineStart).IsWhiteSpace();
        var line = root.Outline.FirstLine + text.AsSpan(root.Outline.Start, Math.Max(0, lineStart - root.Outline.Start)).Count('\n');
        return isBlank
            ? new CursorPath(CursorPlace.Key, root with { Entry = root.Outline.ParentAt(line, offset - lineStart) }, null, offset, offset, false)
            : new CursorPath(CursorPlace.None, root, null, offset, offset, false);
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}
