using System.Globalization;
using Kubewright.Core.Rules;
using Kubewright.Tool.Output;
using Kubewright.Tool.Pictures;

namespace Kubewright.Tool.Reports;

/// <summary>A summary for a pull request or a job: how much was found, what and where, the loudest first, and what could not be checked.</summary>
internal static class MarkdownReport
{
    /// <summary>The findings that are listed, at most: a job's summary may have a megabyte, a comment 65,536 characters.</summary>
    private const int Longest = 50;

    /// <summary>The objects of a picture, at most: more would not be read where a summary is shown.</summary>
    private const int LargestPicture = 40;

    public static void Write(CheckReport report, TextWriter output)
    {
        var files = report.Manifests.Files.Length;
        var (errors, warnings) = (report.Count(Severity.Error), report.Count(Severity.Warning));
        output.WriteLine(errors + warnings == 0
            ? $"### Kubewright: no errors and no warnings in {Plural.Of(files, "file")}"
            : $"### Kubewright: {Plural.Of(errors, "error")} and {Plural.Of(warnings, "warning")} in {Plural.Of(files, "file")}");
        output.WriteLine();
        var shown = report.Shown.OrderByDescending(finding => finding.Severity).ToList();
        if (shown.Count > 0)
        {
            output.WriteLine("| | Finding | Where |");
            output.WriteLine("|---|---|---|");
            foreach (var finding in shown.Take(Longest))
            {
                output.WriteLine($"| {SeverityNames.Of(finding.Severity)} | "
                    + $"[{finding.Id}]({finding.Rule.HelpLink}) {MarkdownText.Of(finding.Message)}{FixOf(finding)} | {PlaceOf(finding)} |");
            }

            output.WriteLine();
        }

        var picture = PictureBuilder.Build(report.Manifests.Graph, shown).Broken();
        if (picture.Edges.Length > 0 && picture.Nodes.Length <= LargestPicture)
        {
            output.WriteLine("```mermaid");
            output.Write(MermaidPicture.Of(picture));
            output.WriteLine("```");
            output.WriteLine();
        }

        foreach (var sentence in Remarks(report, shown.Count))
        {
            output.WriteLine(sentence);
            output.WriteLine();
        }
    }

    private static string FixOf(Finding finding) => finding.Fix is { } fix ? $"<br>{(fix.IsSafe ? "Fix" : "Possible fix")}: {MarkdownText.Of(fix.Title)}" : "";

    private static string PlaceOf(Finding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{MarkdownText.Of(finding.Span.File.Path)}:{finding.Span.StartPosition.Line + 1}");

    private static IEnumerable<string> Remarks(CheckReport report, int shown)
    {
        if (shown > Longest)
        {
            yield return $"{Plural.Of(shown - Longest, "more finding")} are not listed.";
        }

        if (report.InBaseline is > 0 and var known)
        {
            yield return $"{Plural.Of(known, "finding")} of the baseline are not counted.";
        }

        var skipped = report.Skipped.Count();
        if (skipped > 0)
        {
            yield return $"{Plural.Of(skipped, "document")} could not be checked: templates, or YAML that is not understood.";
        }

        foreach (var sentence in report.Manifests.Unread)
        {
            yield return MarkdownText.Of(sentence);
        }
    }
}
