using System.Text;
using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize;

/// <summary>What <c>buildMetadata</c> writes of where an object comes from (api/resource/origin.go).</summary>
/// <param name="Path">The file, seen from the kustomization that is rendered; empty for generated objects.</param>
/// <param name="ConfiguredIn">The kustomization or file that configures what made or changed it.</param>
/// <param name="ConfiguredBy">The lines that say what made or changed it.</param>
internal sealed record OriginAnnotation(string Path, string ConfiguredIn = "", string ConfiguredBy = "")
{
    public OriginAnnotation Append(string path) => new(RemoteLocation.IsRepository(path) ? path : SourcePath.Combine(Path, path));

    /// <summary>Of a built-in transformer or generator.</summary>
    public static OriginAnnotation OfBuiltIn(string kustomization, string name) => new("", kustomization, $"  apiVersion: builtin\n  kind: {name}\n");

    /// <summary>Of one that a file configures; null where files are not followed.</summary>
    public static OriginAnnotation? OfFile(TreeResource resource)
    {
        if (resource.Annotation(BuildAnnotations.Origin) is not { } text)
        {
            return null;
        }

        var line = Array.Find(text.Split('\n'), one => one.StartsWith("path: ", StringComparison.Ordinal));
        var by = new StringBuilder($"  apiVersion: {resource.ApiVersion}\n  kind: {resource.Kind}\n");
        if (resource.Name.Length > 0)
        {
            by.Append($"  name: {resource.Name}\n");
        }

        if (resource.Namespace.Length > 0)
        {
            by.Append($"  namespace: {resource.Namespace}\n");
        }

        return new OriginAnnotation("", line?.Substring(6) ?? "", by.ToString());
    }

    /// <summary>Notes that this made the object, or, where that is noted already, that it changed it.</summary>
    public void AddTo(TreeResource resource)
    {
        if (resource.Annotation(BuildAnnotations.Origin) is null)
        {
            resource.SetAnnotation(BuildAnnotations.Origin, ToString());
            return;
        }

        var lines = ToString().TrimEnd('\n').Split('\n');
        var item = "- " + string.Join("\n  ", lines) + "\n";
        resource.SetAnnotation(BuildAnnotations.Transformations, (resource.Annotation(BuildAnnotations.Transformations) ?? "") + item);
    }

    public override string ToString() =>
        (Path.Length > 0 ? $"path: {Path}\n" : "")
        + (ConfiguredIn.Length > 0 ? $"configuredIn: {ConfiguredIn}\n" : "")
        + (ConfiguredBy.Length > 0 ? "configuredBy:\n" + ConfiguredBy : "")
        is { Length: > 0 } text ? text : "{}\n";
}
