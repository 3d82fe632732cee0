using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Output;

/// <summary>Writes JSON for people and programs: indented, and with nothing escaped that need not be.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        output.Write(Escape(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length)));
        output.Write('\n');
    }

    /// <summary>
    /// Escapes what would turn the direction of writing on a screen: it is in strings alone, and programs read the same. The writer escapes control
    /// characters itself.
    /// </summary>
    private static string Escape(string json)
    {
        if (!json.Any(IsInvisible))
        {
            return json;
        }

        var escaped = new StringBuilder(json.Length);
        foreach (var c in json)
        {
            _ = IsInvisible(c) ? escaped.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)) : escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool IsInvisible(char c) => c != '\n' && VisibleText.IsInvisible(c);
}
