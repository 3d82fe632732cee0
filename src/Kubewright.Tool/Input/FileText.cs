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
    /// that they stand in and not the file.
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

    /// <summary>Another text as this file would hold it.</summary>
    public byte[] Encode(string text) => HasByteOrderMark ? [.. Encoding.Preamble, .. Encoding.GetBytes(text)] : Encoding.GetBytes(text);
}
