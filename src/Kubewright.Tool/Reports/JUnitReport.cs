using System.Globalization;
using System.Xml;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Reports;

/// <summary>
/// A check as JUnit's XML, which test dashboards read: a suite for each file, a failed test for each finding that fails the check, a passed one with
/// output for each that does not, and a skipped one for what could not be checked.
/// </summary>
internal static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    public static void Write(CheckReport report, TextWriter output)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        var shown = report.Shown.ToLookup(finding => finding.Span.File);
        var skipped = report.Skipped.ToLookup(finding => finding.Span.File);
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "Kubewright");
            foreach (var file in report.Manifests.Files.Select(file => file.Manifest.File).Concat(shown.Select(group => group.Key)).Distinct())
            {
                WriteSuite(file, [.. shown[file]], [.. skipped[file]], report, xml);
            }

            xml.WriteEndElement();
        }

        output.Write('\n');
    }

    private static void WriteSuite(SourceFile file, List<Finding> findings, List<Finding> skipped, CheckReport report, XmlWriter xml)
    {
        var others = findings.Where(finding => !skipped.Contains(finding)).ToList();
        var isClean = others.Count == 0 && skipped.Count == 0;
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Valid(file.Path));
        xml.WriteAttributeString("tests", Number(isClean ? 1 : others.Count + skipped.Count));
        xml.WriteAttributeString("failures", Number(others.Count(finding => finding.Severity >= report.FailOn)));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", Number(skipped.Count));
        if (isClean)
        {
            StartCase("no findings", file, xml);
            xml.WriteEndElement();
        }

        foreach (var finding in skipped)
        {
            StartCase(NameOf(finding), file, xml);
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Valid(finding.Message));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        foreach (var finding in others)
        {
            StartCase(NameOf(finding), file, xml);
            if (finding.Severity >= report.FailOn)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("message", Valid(finding.Message));
                xml.WriteAttributeString("type", finding.Id);
                xml.WriteString(Valid(TextOf(finding)));
            }
            else
            {
                xml.WriteStartElement("system-out");
                xml.WriteString(Valid(TextOf(finding)));
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void StartCase(string name, SourceFile file, XmlWriter xml)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Valid(name));
        xml.WriteAttributeString("classname", Valid(file.Path));
        xml.WriteAttributeString("time", "0");
    }

    private static string NameOf(Finding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Id} on line {finding.Span.StartPosition.Line + 1}: {finding.Rule.Title}");

    private static string TextOf(Finding finding) =>
        $"{finding.Span}: {SeverityNames.Of(finding.Severity)} {finding.Id}: {finding.Message}\n"
        + string.Concat(finding.Related.Select(related => $"see {related.Span}: {related.Message}\n"))
        + (finding.Fix is { } fix ? $"{(fix.IsSafe ? "fix" : "unsafe fix")}: {fix.Title}\n" : "")
        + finding.Rule.HelpLink;

    /// <summary>The text without what XML cannot hold: control characters and halves of surrogate pairs.</summary>
    private static string Valid(string text)
    {
        var lines = text.Split('\n').Select(VisibleText.Of);
        return string.Concat(string.Join('\n', lines).EnumerateRunes().Select(rune => rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
