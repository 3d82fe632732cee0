using System.Globalization;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Reports;

/// <summary>
/// Findings as workflow commands of GitHub Actions, which shows each at its line of a pull request. The form and its escapes are those of
/// docs.github.com, "Workflow commands for GitHub Actions", and of @actions/core's command.ts.
/// </summary>
internal static class GitHubReport
{
    private const string Workspace = "GITHUB_WORKSPACE";

    public static void Write(CheckReport report, Terminal terminal)
    {
        foreach (var finding in report.Shown)
        {
            var (start, end) = (finding.Span.StartPosition, finding.Span.EndPosition);
            var place = string.Create(CultureInfo.InvariantCulture, $"line={start.Line + 1},col={start.Column + 1},endLine={end.Line + 1}");

            // Of a finding over several lines GitHub refuses columns.
            var endColumn = start.Line == end.Line ? string.Create(CultureInfo.InvariantCulture, $",endColumn={end.Column + 1}") : "";
            var title = Property($"{finding.Id}: {finding.Rule.Title}");
            terminal.WriteLine(
                $"::{LevelOf(finding.Severity)} file={Property(PathOf(finding, terminal))},{place}{endColumn},title={title}::{Data(MessageOf(finding))}");
        }
    }

    /// <summary>GitHub takes paths from the root of the checkout, wherever in it a step runs.</summary>
    private static string PathOf(Finding finding, Terminal terminal)
    {
        var path = finding.Span.File.Path;
        if (terminal.Environment(Workspace) is not { Length: > 0 } workspace)
        {
            return path;
        }

        var relative = Path.GetRelativePath(workspace, Path.GetFullPath(path, terminal.CurrentDirectory)).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative;
    }

    private static string MessageOf(Finding finding) =>
        finding.Message + (finding.Fix is { } fix ? $"\n{(fix.IsSafe ? "Fix" : "Possible fix")}: {fix.Title}" : "") + "\n" + finding.Rule.HelpLink;

    private static string LevelOf(Severity severity) => severity == Severity.Info ? "notice" : SeverityNames.Of(severity);

    private static string Data(string text) =>
        string.Join("%0A", text.Split('\n').Select(VisibleText.Of).Select(line => line.Replace("%", "%25", StringComparison.Ordinal)));

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
