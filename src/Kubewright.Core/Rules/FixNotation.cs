using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>
/// A fix as one string, for its way from the analyzer to the code fix through a diagnostic's properties: the title's length, a colon and
/// the title, then for each edit its start, its length and the new text in the same form: <c>16:Change to 'http'120,4,4:http</c>.
/// </summary>
public static class FixNotation
{
    /// <summary>The name of the diagnostic's property.</summary>
    public const string Property = "KubewrightFix";

    public static string Write(Fix fix)
    {
        var text = new StringBuilder();
        Write(text, fix.Title);
        foreach (var edit in fix.Edits)
        {
            text.Append(edit.Span.Start.ToString(CultureInfo.InvariantCulture)).Append(',')
                .Append(edit.Span.Length.ToString(CultureInfo.InvariantCulture)).Append(',');
            Write(text, edit.NewText);
        }

        return text.ToString();
    }

    /// <summary>The title of what <see cref="Write(Fix)"/> wrote; null for anything else.</summary>
    public static string? ReadTitle(string notation)
    {
        var position = 0;
        return ReadText(notation, ref position);
    }

    /// <summary>Reads what <see cref="Write(Fix)"/> wrote; null for anything else, and where an edit lies outside the file.</summary>
    public static Fix? Read(string notation, SourceFile file)
    {
        var position = 0;
        if (ReadText(notation, ref position) is not { } title)
        {
            return null;
        }

        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        while (position < notation.Length)
        {
            if (ReadNumber(notation, ref position, ',') is not { } start
                || ReadNumber(notation, ref position, ',') is not { } length
                || ReadText(notation, ref position) is not { } newText
                || start > file.Text.Length - length)
            {
                return null;
            }

            edits.Add(new TextEdit(new SourceSpan(file, start, length), newText));
        }

        return new Fix(title, edits.ToImmutable());
    }

    private static void Write(StringBuilder text, string value) =>
        text.Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);

    private static string? ReadText(string notation, ref int position)
    {
        if (ReadNumber(notation, ref position, ':') is not { } length || length > notation.Length - position)
        {
            return null;
        }

        var text = notation.Substring(position, length);
        position += length;
        return text;
    }

    private static int? ReadNumber(string notation, ref int position, char end)
    {
        var stop = notation.IndexOf(end, position);
        if (stop < 0 || !int.TryParse(notation.Substring(position, stop - position), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        position = stop + 1;
        return number;
    }
}
