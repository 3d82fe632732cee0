using System.Globalization;
using System.Text.Json;
using Kubewright.Core.Environments;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Tool.Output;

/// <summary>
/// Where each scalar of rendered objects comes from: a JSON array of objects with <c>document</c> (from 0), <c>pointer</c> (RFC 6901), <c>file</c>,
/// <c>line</c> and
/// <c>column</c> (from 1), <c>by</c>, and <c>further</c> places where the value is composed.
/// </summary>
internal static class ProvenanceJson
{
    public static void Write(Rendering rendering, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        for (var i = 0; i < rendering.Objects.Length; i++)
        {
            Write(rendering.Objects[i], rendering.Objects[i].Root, i, "", json);
        }

        json.WriteEndArray();
    });

    private static void Write(RenderedObject rendered, YamlNode node, int document, string pointer, Utf8JsonWriter json)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    var name = entry.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
                    Write(rendered, entry.Value, document, pointer + "/" + name, json);
                }

                break;
            case YamlSequence sequence:
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    Write(rendered, sequence.Items[i], document, pointer + "/" + i.ToString(CultureInfo.InvariantCulture), json);
                }

                break;
            default:
                var origin = rendered.OriginOf(node);
                json.WriteStartObject();
                json.WriteNumber("document", document);
                json.WriteString("pointer", pointer);
                WritePlace(origin.Span, json);
                json.WriteString("by", origin.By);
                if (!origin.Further.IsEmpty)
                {
                    json.WriteStartArray("further");
                    foreach (var place in origin.Further)
                    {
                        json.WriteStartObject();
                        WritePlace(place, json);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                }

                json.WriteEndObject();
                break;
        }
    }

    private static void WritePlace(SourceSpan span, Utf8JsonWriter json)
    {
        json.WriteString("file", span.File.Path);
        json.WriteNumber("line", span.StartPosition.Line + 1);
        json.WriteNumber("column", span.StartPosition.Column + 1);
    }
}
