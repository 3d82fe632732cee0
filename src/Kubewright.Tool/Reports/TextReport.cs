using System.Collections.Immutable;
using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Reports;

/// <summary>
/// Findings for a person to read: each as a compiler prints it, so that editors and CI jump to it, with the line it is in; then a
/// summary.
/// </summary>
internal sealed class TextReport(Terminal terminal, CheckReport report)
{
    /// <summary>The spaces before the further lines of a message on a screen.</summary>
    private const int Indent = 4;

    public void Write()
    {
        WriteFindings();
        if (report.Manifests.Files.Length > 0)
        {
            terminal.WriteLine(WrappedText.After(0, Summary(), 0, terminal.Width));
        }
    }

    /// <summary>The findings without the summary.</summary>
    public void WriteFindings()
    {
        foreach (var finding in report.Shown)
        {
            Write(finding);
        }
    }

    private static string Place(SourceSpan span)
    {
        var start = span.StartPosition;
        return $"{VisibleText.Of(span.File.Path)}({start.Line + 1},{start.Column + 1})";
    }

    private void Write(Finding finding)
    {
        var style = Styles.Of(finding.Severity);
        var (place, rule) = (Place(finding.Span) + ": ", $"{SeverityNames.Of(finding.Severity)} {finding.Id}");
        terminal.Write(place, Styles.Strong);
        terminal.Write(rule, style);
        terminal.WriteLine(": " + WrappedText.After(place.Length + rule.Length + 2, VisibleText.Of(finding.Message), Indent, terminal.Width));

        var excerpt = SourceExcerpt.Of(finding.Span, report.Manifests.SecretsOf(finding.Span.File));
        var margin = new string(' ', Math.Max(0, 5 - excerpt.Number.Length));
        terminal.Write($"{margin}{excerpt.Number} | ", Styles.Quiet);
        terminal.WriteLine(excerpt.Line);
        var indent = new string(' ', margin.Length + excerpt.Number.Length);
        terminal.Write(indent + " | ", Styles.Quiet);
        terminal.Write(excerpt.Mark, style);
        terminal.WriteLine();

        foreach (var related in finding.Related)
        {
            terminal.Write(
                WrappedText.After(0, $"{indent} see {Place(related.Span)}: {VisibleText.Of(related.Message)}", indent.Length + 5, terminal.Width),
                Styles.Quiet);
            terminal.WriteLine();
        }

        if (finding.Fix is { } fix)
        {
            terminal.Write($"{indent} {(fix.IsSafe ? "fix" : "unsafe fix")}: {VisibleText.Of(fix.Title)}", Styles.Quiet);
            terminal.WriteLine();
        }

        terminal.WriteLine();
    }

    /// <summary>How much was found in how much; what was not looked at is said, so that silence about it is not taken for praise.</summary>
    private string Summary()
    {
        var counts = new List<string>
        {
            Plural.Of(report.Count(Severity.Error), "error"),
            Plural.Of(report.Count(Severity.Warning), "warning"),
        };
        var infos = report.Count(Severity.Info);
        if (infos > 0)
        {
            counts.Add(Plural.Of(infos, "note") + (report.ShowsInfo ? "" : " (--info shows them)"));
        }

        var summary = $"{string.Join(", ", counts)} in {Plural.Of(report.Manifests.Files.Length, "file")}";
        if (report.InBaseline is > 0 and var known)
        {
            summary += $"; {known} more in the baseline";
        }

        var skipped = report.Skipped.Count();
        if (skipped > 0)
        {
            summary += $"; {Plural.Of(skipped, "document")} could not be checked: templates, or YAML that is not understood";
        }

        return char.ToUpperInvariant(summary[0]) + summary[1..] + "." + Fixable(report.Findings);
    }

    /// <summary>How many <c>kubewright fix</c> fixes, and how many more where it may guess.</summary>
    private static string Fixable(ImmutableArray<Finding> findings)
    {
        var fixes = findings.Where(finding => finding.Severity > Severity.Info).Select(finding => finding.Fix).OfType<Fix>().ToList();
        var safe = fixes.Count(fix => fix.IsSafe);
        var guesses = fixes.Count - safe;
        return safe > 0 ? $" {safe} fixable with 'kubewright fix'{(guesses > 0 ? $" ({guesses} more with --unsafe)" : "")}."
            : guesses > 0 ? $" {guesses} fixable with 'kubewright fix --unsafe'."
            : "";
    }
}
