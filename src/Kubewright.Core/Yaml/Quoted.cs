using System.Text;

namespace Kubewright.Core.Yaml;

/// <summary>Names a piece of the text in a message: on one line, and not longer than a reader wants.</summary>
internal static class Quoted
{
    private const int MaxLength = 60;

    public static string Text(string text)
    {
        var quoted = new StringBuilder("'");
        for (var i = 0; i < text.Length && i < MaxLength; i++)
        {
            quoted.Append(char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : text[i]);
        }

        return quoted.Append(text.Length > MaxLength ? "...'" : "'").ToString();
    }
}
