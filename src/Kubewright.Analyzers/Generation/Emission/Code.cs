using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Generation.Emission;

/// <summary>Values as C# and XML write them.</summary>
internal static class Code
{
    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A text of several lines, written as it is.</summary>
    public static string Verbatim(string value) => "@\"" + value.Replace("\"", "\"\"") + "\"";

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text within a documentation comment. What XML cannot hold is left out, what ends a line becomes a space.</summary>
    public static string Xml(string value)
    {
        var xml = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            xml.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\u0085' or '\u2028' or '\u2029' => " ",
                _ when char.IsControl(c) => " ",
                _ when char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' => "",
                _ => c.ToString(),
            });
        }

        return xml.ToString();
    }
}
