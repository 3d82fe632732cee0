using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kubewright.Core.Text;

namespace Kubewright.Core.Fixes;

/// <summary>
/// A fix as one string, for its way from the analyzer to the code fix through a diagnostic's properties: <c>safe</c> or <c>unsafe</c>, the
/// title, then for each edit where it is, a fingerprint of the text that it replaces with what is around it, and the new text. The old text
/// itself is not repeated, because compilers write properties into logs and it may be a Secret's. Texts are preceded by their length:
/// <c>unsafe,16:Change to 'http'120,4,80,80,9f...,4:http</c>.
/// </summary>
public static class FixNotation
{
    /// <summary>The name of the diagnostic's property.</summary>
    public const string Property = "KubewrightFix";

    /// <summary>The name of the diagnostic's property that says <c>safe</c> or <c>unsafe</c>.</summary>
    public const string SafetyProperty = "KubewrightFixSafety";

    // Enough to know an insertion's place by, and the right one of several equal words.
    private const int Surroundings = 80;

    /// <summary><c>safe</c> or <c>unsafe</c>, as logs and reports say it.</summary>
    public static string NameOf(FixSafety safety) => safety == FixSafety.Safe ? "safe" : "unsafe";

    public static string Write(Fix fix)
    {
        var notation = new StringBuilder(NameOf(fix.Safety)).Append(',');
        WriteText(notation, fix.Title);
        foreach (var edit in fix.Edits)
        {
            var text = edit.Span.File.Text;
            var before = Math.Min(Surroundings, edit.Span.Start);
            var after = Math.Min(Surroundings, text.Length - edit.Span.End);
            WriteNumber(notation, edit.Span.Start);
            WriteNumber(notation, edit.Span.Length);
            WriteNumber(notation, before);
            WriteNumber(notation, after);
            notation.Append(TextFingerprint.Of(text, edit.Span.Start - before, edit.Span.End + after)).Append(',');
            WriteText(notation, edit.NewText);
        }

        return notation.ToString();
    }

    /// <summary>
    /// Reads what <see cref="Write(Fix)"/> wrote, for a file that may have changed since; null where the text that it replaces is no longer there, and
    /// for any other string.
    /// </summary>
    public static Fix? Read(string notation, SourceFile file)
    {
        var reader = new Reader(notation);
        if (reader.ReadUpToComma() is not { } safety || safety is not ("safe" or "unsafe") || reader.ReadText() is not { } title)
        {
            return null;
        }

        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        while (!reader.IsAtEnd)
        {
            if (ReadEdit(ref reader, file) is not { } edit)
            {
                return null;
            }

            edits.Add(edit);
        }

        return edits.Count == 0 ? null : new Fix(title, safety == "safe" ? FixSafety.Safe : FixSafety.Unsafe, edits.ToImmutable());
    }

    private static TextEdit? ReadEdit(ref Reader reader, SourceFile file)
    {
        if (reader.ReadNumber() is not { } start
            || reader.ReadNumber() is not { } length
            || reader.ReadNumber() is not { } before
            || reader.ReadNumber() is not { } after
            || reader.ReadUpToComma() is not { } fingerprint
            || reader.ReadText() is not { } newText
            || before > start
            || (long)start + length + after > file.Text.Length)
        {
            return null;
        }

        return TextFingerprint.Of(file.Text, start - before, start + length + after) == fingerprint
            ? new TextEdit(new SourceSpan(file, start, length), newText)
            : null;
    }

    private static void WriteNumber(StringBuilder notation, int number) =>
        notation.Append(number.ToString(CultureInfo.InvariantCulture)).Append(',');

    private static void WriteText(StringBuilder notation, string value) =>
        notation.Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);

    private struct Reader(string notation)
    {
        private int _position;

        public readonly bool IsAtEnd => _position == notation.Length;

        public string? ReadUpToComma() => ReadUpTo(',');

        public int? ReadNumber() => ToNumber(ReadUpTo(','));

        public string? ReadText()
        {
            if (ToNumber(ReadUpTo(':')) is not { } length || length > notation.Length - _position)
            {
                return null;
            }

            var text = notation.Substring(_position, length);
            _position += length;
            return text;
        }

        private string? ReadUpTo(char end)
        {
            var stop = notation.IndexOf(end, _position);
            if (stop < 0)
            {
                return null;
            }

            var text = notation.Substring(_position, stop - _position);
            _position = stop + 1;
            return text;
        }

        private static int? ToNumber(string? text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
