using System.Globalization;
using Kubewright.Core.Text;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Reports;

/// <summary>
/// Findings as MSBuild prints them, a line each and nothing else: what <c>$msCompile</c> of Visual Studio Code, setup-dotnet and the build servers match.
/// </summary>
internal static class MSBuildReport
{
    public static void Write(CheckReport report, TextWriter output)
    {
        foreach (var finding in report.Shown)
        {
            var (start, end) = (finding.Span.StartPosition, finding.Span.EndPosition);
            var place = string.Create(CultureInfo.InvariantCulture, $"{start.Line + 1},{start.Column + 1},{end.Line + 1},{end.Column + 1}");
            output.WriteLine(
                $"{VisibleText.Of(finding.Span.File.Path)}({place}): {SeverityNames.Of(finding.Severity)} {finding.Id}: {VisibleText.Of(finding.Message)}");
        }
    }
}
