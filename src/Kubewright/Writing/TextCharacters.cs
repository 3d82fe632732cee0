namespace Kubewright.Writing;

/// <summary>Which characters can be as they are in YAML 1.1 and 1.2 alike.</summary>
internal static class TextCharacters
{
    /// <summary>
    /// Whether the character at a position may be written as it is: printable by both versions, and a line break in neither.
    /// YAML 1.1 breaks lines at U+0085, U+2028 and U+2029, and a byte order mark is dropped by some readers.
    /// </summary>
    public static bool IsPrintable(string text, int index)
    {
        var character = text[index];
        return character switch
        {
            < ' ' => false,
            <= '~' => true,
            < '\u00A0' => false,
            '\u2028' or '\u2029' or '\uFEFF' => false,
            >= '\uFFFE' => false,
            _ => !char.IsSurrogate(character) || IsPaired(text, index),
        };
    }

    /// <summary>Whether a surrogate is beside its other half.</summary>
    public static bool IsPaired(string text, int index) =>
        char.IsHighSurrogate(text[index])
            ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            : index > 0 && char.IsHighSurrogate(text[index - 1]) && char.IsLowSurrogate(text[index]);
}
