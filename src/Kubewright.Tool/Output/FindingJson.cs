using System.Text.Json;
using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Output;

/// <summary>Findings as a JSON array; lines and columns are counted from 1.</summary>
internal static class FindingJson
{
    public static void Write(IEnumerable<Finding> findings, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            Write(finding, json);
        }

        json.WriteEndArray();
    });

    private static void Write(Finding finding, Utf8JsonWriter json)
    {
        var end = finding.Span.EndPosition;
        json.WriteStartObject();
        WriteStart(finding.Span, json);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
        json.WriteString("id", finding.Id);
        json.WriteString("severity", SeverityNames.Of(finding.Severity));
        json.WriteString("message", finding.Message);
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
            json.WriteStartObject("fix");
            json.WriteString("title", fix.Title);
            json.WriteString("safety", FixNotation.NameOf(fix.Safety));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("fix");
        }

        json.WriteEndObject();
    }

    private static void WriteStart(SourceSpan span, Utf8JsonWriter json)
    {
        var start = span.StartPosition;
        json.WriteString("file", span.File.Path);
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Column + 1);
    }
}
