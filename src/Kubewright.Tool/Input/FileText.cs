using System.Text;

namespace Kubewright.Tool.Input;

/// <summary>The text of a file, and what is needed to write it back as it was.</summary>
/// <param name="Text">The text without a byte order mark.</param>
/// <param name="Encoding">What it is encoded in.</param>
/// <param name="HasByteOrderMark">Whether the file starts with the encoding's mark.</param>
/// <param name="Bytes">What was decoded.</param>
internal sealed record FileText(string Text, Encoding Encoding, bool HasByteOrderMark, byte[] Bytes)
{
    private static readonly Encoding Utf8 = new UTF8Encoding();

    // The mark of UTF-32 starts with that of UTF-16.
    private static readonly Encoding[] Marked = [Encoding.UTF8, Encoding.UTF32, new UTF32Encoding(true, true), Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>
    /// Decodes by the byte order mark where there is one, else as UTF-8. Bytes that are none become U+FFFD, so that they cost the scalar
    /// that they are in and not the file.
    /// </summary>
    public static FileText Decode(byte[] bytes)
    {
        foreach (var encoding in Marked)
        {
            if (bytes.AsSpan().StartsWith(encoding.Preamble))
            {
                return new FileText(encoding.GetString(bytes.AsSpan(encoding.Preamble.Length)), encoding, true, bytes);
            }
        }

        return new FileText(Utf8.GetString(bytes), Utf8, false, bytes);
    }

    /// <summary>Whether every byte was understood, so that encoding the text gives the same bytes.</summary>
    public bool IsExact => !Text.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>Whether it is not a text at all: it holds characters that no text has, or hardly any that are one, and no sign of a manifest.</summary>
    public bool IsBinary =>
        (Text.Contains('\0', StringComparison.Ordinal) || Text.AsSpan().Count('\uFFFD') > Text.Length / 10)
        && !Text.Contains("apiVersion", StringComparison.Ordinal);

    /// <summary>Another text as this file would hold it.</summary>
    public byte[] Encode(string text) => HasByteOrderMark ? [.. Encoding.Preamble, .. Encoding.GetBytes(text)] : Encoding.GetBytes(text);
}
