using System.Text.Json;
using Kubewright.Core.Application.Repository;

namespace Kubewright.Tool.Output;

/// <summary>Writes where applications run as JSON: one object for each application, with the containers that run it.</summary>
internal static class PlacementJson
{
    public static void Write(IEnumerable<PlacedProject> placed, string root, TextWriter output)
    {
        JsonText.Write(output, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("applications");
            foreach (var one in placed)
            {
                Write(writer, one, root);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter writer, PlacedProject one, string root)
    {
        writer.WriteStartObject();
        writer.WriteString("project", RepositoryTree.Relative(one.Project.Path, root));
        writer.WriteString("assembly", one.Project.AssemblyName);
        writer.WriteNumber("manifests", one.Manifests.Length);
        writer.WriteStartArray("placements");
        foreach (var place in one.Placements)
        {
            writer.WriteStartObject();
            writer.WriteString("workload", place.Workload.ToString());
            writer.WriteString("file", RepositoryTree.Relative(place.Workload.File.Path, root));
            writer.WriteNumber("line", place.Container.Image.IsAbsent ? 1 : place.Container.Image.Span.StartPosition.Line + 1);
            writer.WriteString("container", place.Container.Name.Or(""));
            writer.WriteString("image", (place.Container.Image.Entry?.Value as Core.Yaml.YamlScalar)?.Value ?? "");
            writer.WriteString("evidence", place.Evidence.ToString());
            writer.WriteString("because", place.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
