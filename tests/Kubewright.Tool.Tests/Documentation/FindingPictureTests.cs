using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Kubewright.Testing;

namespace Kubewright.Tool.Tests.Documentation;

/// <summary>The picture of a finding that the README begins with is drawn from what the tool prints.</summary>
public sealed partial class FindingPictureTests
{
    private const int Columns = 88;
    private const int LineHeight = 20;
    private const double CharacterWidth = 8.4;

    [Fact]
    public void Picture_IsWhatTheToolPrints()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var lines = folder.Run("check", "k8s").Output.TrimEnd('\n').Split('\n').Prepend("$ kubewright check k8s").SelectMany(Wrap).ToList();

        Baseline.Verify("../../../docs/images/finding.svg", Draw(lines));
    }

    private static string Draw(List<string> lines)
    {
        var (width, height) = ((int)(Columns * CharacterWidth) + 40, (lines.Count * LineHeight) + 56);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-label="kubewright check reports a targetPort that no container has, at its line and column, with the fix">
            <rect width="{width}" height="{height}" rx="8" fill="#0d1117"/>
            <g fill="#30363d"><circle cx="20" cy="18" r="6"/><circle cx="40" cy="18" r="6"/><circle cx="60" cy="18" r="6"/></g>
            <g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace" font-size="14" fill="#e6edf3" xml:space="preserve">

            """);
        for (var i = 0; i < lines.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"20\" y=\"{52 + (i * LineHeight)}\">{Colour(WebUtility.HtmlEncode(lines[i]).Replace("&#39;", "'", StringComparison.Ordinal))}</text>\n");
        }

        return svg.Append("</g>\n</svg>\n").ToString();
    }

    /// <summary>The colours of the terminal: what fails is red, what is beside it quiet.</summary>
    private static string Colour(string line)
    {
        if (line.StartsWith('$'))
        {
            return $"<tspan fill=\"#7ee787\">{line}</tspan>";
        }

        line = Severity().Replace(line, "<tspan font-weight=\"bold\">$1</tspan> <tspan fill=\"#ff7b72\" font-weight=\"bold\">$2</tspan>");
        line = Carets().Replace(line, "$1<tspan fill=\"#ff7b72\">$2</tspan>");
        return Quiet().IsMatch(line) ? $"<tspan fill=\"#8b949e\">{line}</tspan>" : line;
    }

    private static IEnumerable<string> Wrap(string line)
    {
        while (line.Length > Columns)
        {
            var end = line.LastIndexOf(' ', Columns);
            yield return line[..end];
            line = line[(end + 1)..];
        }

        yield return line;
    }

    [GeneratedRegex(@"^(\S+\(\d+,\d+\):) (error KW\d{4})")]
    private static partial Regex Severity();

    [GeneratedRegex(@"^( +\| +)(\^+)$")]
    private static partial Regex Carets();

    [GeneratedRegex(@"^ +(see|fix|unsafe fix)[ :]")]
    private static partial Regex Quiet();
}
