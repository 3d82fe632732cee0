using System.Text;

namespace Kubewright.Tool.Input;

/// <summary>Turns the bytes of a file into text.</summary>
internal static class FileText
{
    /// <summary>
    /// Decodes by the byte order mark where there is one, else as UTF-8. Bytes that are no UTF-8 become U+FFFD, so that one of them costs
    /// its own scalar and not the file.
    /// </summary>
    public static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
