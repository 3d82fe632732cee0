namespace Kubewright.Tool.LanguageServer.Cursor;

/// <summary>A key or a list item of a document, as far as lines and indents tell.</summary>
/// <param name="parent">The entry that it is in; null at the document's root.</param>
/// <param name="line">The line it is on.</param>
/// <param name="column">Where in the line it begins.</param>
/// <param name="start">Where in the text it begins.</param>
internal sealed class OutlineEntry(OutlineEntry? parent, int line, int column, int start)
{
    public OutlineEntry? Parent { get; } = parent;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public int Start { get; } = start;

    /// <summary>The key without quotes; null for a list item, and for a word that has no colon (yet).</summary>
    public string? Key { get; init; }

    /// <summary>Whether it is a list item: <c>- </c>.</summary>
    public bool IsItem { get; init; }

    /// <summary>Behind the key or the word.</summary>
    public int End { get; init; }

    /// <summary>Where the value begins, behind the colon or dash and the spaces after it.</summary>
    public int ValueStart { get; init; }

    /// <summary>Where the value ends in its first line, a comment and spaces before it left aside.</summary>
    public int ValueEnd { get; init; }

    /// <summary>The last line of what is in it.</summary>
    public int LastLine { get; set; } = line;

    /// <summary>Whether it is a word without a colon: a key that is being typed, or the text of a list item.</summary>
    public bool IsWord => Key is null && !IsItem;
}
