using System.Collections.Immutable;

namespace Kubewright.Tool.Reports;

/// <summary>A form in which a check can be reported.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="Write">Writes it.</param>
internal sealed record ReportFormat(string Name, Action<CheckReport, Terminal> Write)
{
    public static readonly ReportFormat Text = new("text", (report, terminal) => new TextReport(terminal, report).Write());
    public static readonly ReportFormat GitHub = new("github", GitHubReport.Write);

    /// <summary>All formats, as the help lists them.</summary>
    public static readonly ImmutableArray<ReportFormat> All =
    [
        Text,
        new("json", (report, terminal) => JsonReport.Write(report, terminal.Output)),
        new("sarif", SarifReport.Write),
        GitHub,
        new("gitlab", (report, terminal) => GitLabReport.Write(report, terminal.Output)),
        new("junit", (report, terminal) => JUnitReport.Write(report, terminal.Output)),
        new("markdown", (report, terminal) => MarkdownReport.Write(report, terminal.Output)),
        new("msbuild", (report, terminal) => MSBuildReport.Write(report, terminal.Output)),
    ];
}
