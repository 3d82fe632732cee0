using System.Globalization;
using System.Text;

namespace Kubewright.Analyzers.Attributes;

/// <summary>Reads a text or a whole number of JSON back from its notation.</summary>
internal static class JsonScalar
{
    /// <summary>The <see cref="string"/> or <see cref="int"/>; null where it is anything else.</summary>
    public static object? Read(string json) =>
        json.Length >= 2 && json[0] == '"' && json[json.Length - 1] == '"' ? ReadText(json)
        : int.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static string? ReadText(string json)
    {
        var text = new StringBuilder();
        for (var i = 1; i < json.Length - 1; i++)
        {
            if (json[i] == '"')
            {
                return null;
            }

            if (json[i] != '\\')
            {
                text.Append(json[i]);
            }
            else if (++i < json.Length - 1 && json[i] is '"' or '\\')
            {
                text.Append(json[i]);
            }
            else if (i + 4 < json.Length - 1
                && json[i] == 'u'
                && ushort.TryParse(json.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var letter))
            {
                text.Append((char)letter);
                i += 4;
            }
            else
            {
                return null;
            }
        }

        return text.ToString();
    }
}
