using Kubewright.Core.Resources.Secrets;

namespace Kubewright.Core.Rules;

/// <summary>Takes secret values out of what messages say.</summary>
internal static class SecretValues
{
    /// <summary>From how many characters on a value is looked for within words too.</summary>
    private const int Telling = 8;

    /// <summary>The characters of a value that is not the finding's own, at least: a shorter one is also a word of the message.</summary>
    private const int Shortest = 4;

    /// <summary>The lengths at which messages cut what they quote.</summary>
    private static readonly int[] Cuts = [60, 40];

    /// <param name="text">What a message says.</param>
    /// <param name="near">What the finding itself is about.</param>
    /// <param name="far">What else its file holds: <see cref="Words"/>.</param>
    public static string Hide(string text, IReadOnlyList<SecretPart> near, HashSet<string> far)
    {
        text = Credentials.Hide(text);
        foreach (var part in near)
        {
            foreach (var form in FormsOf(part))
            {
                text = Replace(text, form);
            }

            text = HidePieces(text, part.Value);
        }

        return HideWords(text, far);
    }

    /// <summary>The ways in which a message may quote what a file holds: each value as it is, on one line, as it is written, cut.</summary>
    public static HashSet<string> Words(IEnumerable<SecretPart> parts) =>
        new(parts.Where(part => part.Value.Length >= Shortest).SelectMany(FormsOf), StringComparer.Ordinal);

    /// <summary>Takes out the words and the quoted texts of a message that are values, however many values there are.</summary>
    private static string HideWords(string text, HashSet<string> values)
    {
        if (values.Count == 0)
        {
            return text;
        }

        for (var start = 0; start < text.Length; start++)
        {
            if (start > 0 && !IsEdge(text[start - 1]))
            {
                continue;
            }

            var isQuoted = start > 0 && text[start - 1] is '\'' or '"';
            var end = isQuoted ? text.IndexOf(text[start - 1], start) : -1;
            if (end < 0)
            {
                end = start;
                while (end < text.Length && !IsEdge(text[end]))
                {
                    end++;
                }
            }

            var word = text.Substring(start, end - start);
            var bare = word.TrimEnd('.', ',', ';', ':', ')', '…');
            if (values.Contains(word) || (bare.Length >= Shortest && values.Contains(bare)))
            {
                text = text.Substring(0, start) + Credentials.Mask + text.Substring(start + bare.Length);
            }
        }

        return text;
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is '\'' or '"' or '(' or '=';

    /// <summary>How a message may write a value: as it is, on one line, as it is written, cut.</summary>
    private static IEnumerable<string> FormsOf(SecretPart part)
    {
        var line = OneLine(part.Value);
        var written = OneLine(part.Span.Text).Trim('"', '\'');
        foreach (var form in new[] { part.Value, line, written }.Distinct(StringComparer.Ordinal).Where(form => form.Length > 0))
        {
            yield return form;
            foreach (var cut in Cuts.Where(cut => form.Length > cut))
            {
                yield return form.Substring(0, cut);
            }
        }
    }

    private static string OneLine(string text) => text.Replace('\r', ' ').Replace('\n', ' ');

    private static string Replace(string text, string value)
    {
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0;)
        {
            var end = at + value.Length;
            if (value.Length >= Telling || ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))))
            {
                text = text.Substring(0, at) + Credentials.Mask + text.Substring(end);
                end = at + Credentials.Mask.Length;
            }

            at = end < text.Length ? text.IndexOf(value, end, StringComparison.Ordinal) : -1;
        }

        return text;
    }

    /// <summary>Takes out the words that are a piece of a value: a message may quote a part of it, such as the line of a text.</summary>
    private static string HidePieces(string text, string value)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('\'' or '"'))
            {
                end++;
            }

            if (end - start >= Shortest && value.IndexOf(text.Substring(start, end - start), StringComparison.Ordinal) >= 0)
            {
                text = text.Substring(0, start) + Credentials.Mask + text.Substring(end);
                end = start + Credentials.Mask.Length;
            }

            start = end + 1;
        }

        return text;
    }
}
