namespace Kubewright.Tool.Output;

/// <summary>Text of a manifest as it may be shown on a screen.</summary>
internal static class VisibleText
{
    /// <summary>
    /// Replaces what would move the cursor, start an escape sequence or turn the direction of writing: a manifest must not be able to
    /// write over what is said of it. A tab becomes one space, so that columns stay where they are.
    /// </summary>
    public static string Of(string text) => text.Any(IsInvisible) ? string.Concat(text.Select(c => c == '\t' ? ' ' : IsInvisible(c) ? '\uFFFD' : c)) : text;

    private static bool IsInvisible(char c) =>
        char.IsControl(c) || c is (>= '\u200E' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
