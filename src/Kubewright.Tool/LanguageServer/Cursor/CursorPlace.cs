namespace Kubewright.Tool.LanguageServer.Cursor;

/// <summary>What is written at a cursor.</summary>
internal enum CursorPlace
{
    /// <summary>Nothing of the document's structure: a comment, a text of several lines, the space between words.</summary>
    None,

    /// <summary>A key, or where one can be begun.</summary>
    Key,

    /// <summary>The value of a key.</summary>
    Value,

    /// <summary>What follows the dash of a list item: a value, or the first key of a mapping.</summary>
    Item,
}
