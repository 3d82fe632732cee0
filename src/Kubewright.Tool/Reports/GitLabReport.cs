using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Reports;

/// <summary>Findings as a Code Quality report of GitLab (docs.gitlab.com, "Code Quality report format"): a JSON array.</summary>
internal static class GitLabReport
{
    public static void Write(CheckReport report, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var finding in report.Shown)
        {
            json.WriteStartObject();
            json.WriteString("description", finding.Message);
            json.WriteString("check_name", finding.Id);

            // GitLab compares fingerprints alone, over all files.
            json.WriteString("fingerprint", TextFingerprint.Of(finding.Span.File.Path + "\n" + report.IdentityOf(finding)));
            json.WriteString("severity", SeverityOf(finding.Severity));
            json.WriteStartObject("location");
            json.WriteString("path", finding.Span.File.Path);
            json.WriteStartObject("lines");
            json.WriteNumber("begin", finding.Span.StartPosition.Line + 1);
            json.WriteNumber("end", finding.Span.EndPosition.Line + 1);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "critical",
        Severity.Warning => "minor",
        _ => "info",
    };
}
