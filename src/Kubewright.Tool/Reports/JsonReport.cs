using System.Text.Json;
using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Reports;

/// <summary>A check as a JSON object, which docs/schemas/check.schema.json describes; lines and columns are counted from 1.</summary>
internal static class JsonReport
{
    /// <summary>The version of the form: a new one where a program that reads it would no longer understand it.</summary>
    private const int Version = 1;

    public static void Write(CheckReport report, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://raw.githubusercontent.com/kubewright/kubewright/main/docs/schemas/check.schema.json");
        json.WriteNumber("version", Version);
        json.WriteString("tool", ToolVersion.Text);
        WriteCounts(report, json);
        WriteNotChecked(report, json);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            Write(finding, report.IdentityOf(finding), json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteCounts(CheckReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("files", report.Manifests.Files.Length);
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("infos", report.Count(Severity.Info));
        json.WriteNumber("inBaseline", report.InBaseline);
        json.WriteNumber("notChecked", report.Skipped.Count() + report.Manifests.Unread.Length);
        json.WriteEndObject();
    }

    private static void WriteNotChecked(CheckReport report, Utf8JsonWriter json)
    {
        json.WriteStartArray("notChecked");
        foreach (var skipped in report.Skipped)
        {
            json.WriteStartObject();
            WriteStart(skipped.Span, json);
            json.WriteString("reason", skipped.Message);
            json.WriteEndObject();
        }

        foreach (var sentence in report.Manifests.Unread)
        {
            json.WriteStartObject();
            json.WriteString("reason", VisibleText.OfLine(sentence, Disclosure.LongestMessage));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Finding finding, string identity, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteStart(finding.Span, json);
        WriteEnd(finding.Span, json);
        json.WriteString("id", finding.Id);
        json.WriteString("severity", SeverityNames.Of(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Rule.HelpLink);
        json.WriteString("identity", identity);
        if (finding.Resource is { } resource)
        {
            json.WriteStartObject("object");
            json.WriteString("kind", resource.Kind);
            json.WriteString("namespace", resource.Metadata.Namespace.IsKnown ? resource.Metadata.Namespace.Value : null);
            json.WriteString("name", resource.Name);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("object");
        }

        if (!finding.Environments.IsEmpty)
        {
            json.WriteStartArray("environments");
            foreach (var environment in finding.Environments)
            {
                json.WriteStringValue(environment);
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            WriteStart(related.Span, json);
            json.WriteString("message", related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (finding.Fix is { } fix)
        {
            Write(fix, json);
        }
        else
        {
            json.WriteNull("fix");
        }

        json.WriteEndObject();
    }

    private static void Write(Fix fix, Utf8JsonWriter json)
    {
        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteString("safety", FixNotation.NameOf(fix.Safety));

        // An edit that would write a value of a Secret is made by 'kubewright fix' alone.
        json.WriteStartArray("edits");
        foreach (var edit in fix.HoldsSecret ? [] : fix.Edits)
        {
            json.WriteStartObject();
            WriteStart(edit.Span, json);
            WriteEnd(edit.Span, json);
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStart(SourceSpan span, Utf8JsonWriter json)
    {
        var start = span.StartPosition;
        json.WriteString("file", span.File.Path);
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Column + 1);
    }

    private static void WriteEnd(SourceSpan span, Utf8JsonWriter json)
    {
        var end = span.EndPosition;
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
    }
}
