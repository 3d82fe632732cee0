using System.Text;
using Kubewright.Analyzers.Attributes.Writing;
using Kubewright.Analyzers.Generation.Model;

namespace Kubewright.Analyzers.Generation.Emission;

/// <summary>
/// Puts the project's properties into images: <c>$(ContainerImage)</c>, which is the whole name of the image that the project builds, and the properties that
/// it is made of. Nothing else is replaced, for <c>$(NAME)</c> in a variable is a reference of Kubernetes.
/// </summary>
internal static class BuiltImages
{
    private const string Field = "\"image\":";

    /// <summary>An object with the names of its images.</summary>
    public static PlannedObject Expand(PlannedObject planned, GenerationTarget target)
    {
        var one = planned.Object;
        var workload = one.Workload;
        if (workload is not null)
        {
            var containers = workload.Containers.Select(container => container with { Image = ImageOf(container, planned, target) });
            workload = workload with { Containers = containers.ToEquatableArray() };
        }

        var manifest = one.Manifest is null ? null : one.Manifest with { Json = Expand(one.Manifest.Json, target) };
        var written = one.Written is null ? null : Expand(one.Written, target);
        return planned with { Object = one with { Manifest = manifest, Written = written, Workload = workload } };
    }

    /// <summary>A manifest in JSON with the names of its images.</summary>
    public static string Expand(string json, GenerationTarget target)
    {
        if (json.IndexOf("$(", StringComparison.Ordinal) < 0)
        {
            return json;
        }

        var expanded = new StringBuilder();
        var position = 0;
        for (var at = json.IndexOf(Field, StringComparison.Ordinal); at >= 0; at = json.IndexOf(Field, position, StringComparison.Ordinal))
        {
            var start = json.IndexOf('"', at + Field.Length);
            var end = start < 0 ? -1 : json.IndexOf('"', start + 1);
            if (end < 0)
            {
                break;
            }

            expanded.Append(json, position, start - position).Append(ExpandImage(json.Substring(start, end - start), target));
            position = end;
        }

        return expanded.Append(json, position, json.Length - position).ToString();
    }

    // A placeholder is not a name of an image, and was left out when the object was read.
    private static string? ImageOf(ContainerModel container, PlannedObject planned, GenerationTarget target) =>
        container.Image is null && planned.Object.Manifest?.Json.IndexOf(ContainerWriter.BuiltImage, StringComparison.Ordinal) >= 0
            ? ExpandImage(ContainerWriter.BuiltImage, target)
            : container.Image;

    private static string ExpandImage(string image, GenerationTarget target) => target.BuildProperties
        .Aggregate(image, (text, property) => text.Replace("$(" + property.Name + ")", property.Value));
}
