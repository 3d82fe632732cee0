using System.Collections.Immutable;
using System.Text.Json;
using Kubewright.Core.Rules;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Pictures;

/// <summary>A picture as JSON: <c>nodes</c> and <c>edges</c> with what is wrong with each.</summary>
internal static class JsonPicture
{
    public static void Write(Picture picture, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("nodes");
        foreach (var node in picture.Nodes)
        {
            json.WriteStartObject();
            json.WriteString("id", node.Id);
            json.WriteString("kind", node.Kind);
            json.WriteString("name", node.Name);
            json.WriteString("namespace", node.Namespace);
            json.WriteString("application", node.Application);
            json.WriteString("role", node.Role);
            json.WriteString("place", node.Place);
            json.WriteBoolean("absent", node.IsAbsent);
            json.WriteStartArray("lines");
            foreach (var line in node.Lines)
            {
                json.WriteStringValue(line);
            }

            json.WriteEndArray();
            Write(node.Findings, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("edges");
        foreach (var edge in picture.Edges)
        {
            json.WriteStartObject();
            json.WriteString("from", edge.From);
            json.WriteString("to", edge.To);
            json.WriteString("label", edge.Label);
            Write(edge.Findings, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(ImmutableArray<Finding> findings, Utf8JsonWriter json)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("severity", SeverityNames.Of(finding.Severity));
            json.WriteString("message", finding.Message);
            json.WriteString("file", finding.Span.File.Path);
            json.WriteNumber("line", finding.Span.StartPosition.Line + 1);
            json.WriteString("help", finding.Rule.HelpLink);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
