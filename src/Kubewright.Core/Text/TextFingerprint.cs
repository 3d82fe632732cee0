using System.Globalization;

namespace Kubewright.Core.Text;

/// <summary>A text as a number that is the same on every machine and in every version: 64-bit FNV-1a over its UTF-16 units, as 16 hexadecimal digits.</summary>
public static class TextFingerprint
{
    /// <summary>The fingerprint of a whole text.</summary>
    public static string Of(string text) => Of(text, 0, text.Length);

    /// <summary>The fingerprint of the part of a text from one offset up to another.</summary>
    public static string Of(string text, int start, int end)
    {
        var hash = 14695981039346656037UL;
        for (var i = start; i < end; i++)
        {
            hash = unchecked((hash ^ text[i]) * 1099511628211UL);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
