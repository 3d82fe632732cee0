using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>An entry of <c>vars</c>.</summary>
/// <param name="Name">Its name: <c>$(NAME)</c> stands for its value.</param>
/// <param name="Target">The object whose field it is; its first name counts.</param>
/// <param name="Path">The field.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record Variable(string Name, ResourceId Target, string Path, SourceSpan Span)
{
    public static Variable Read(ConfigurationFields entry, ClusterScope scope)
    {
        entry.Allow("name", "objref", "fieldref");
        var target = entry.Fields("objref")?.Allow("apiVersion", "group", "version", "kind", "name", "namespace");
        var path = entry.Fields("fieldref")?.Allow("fieldPath").Text("fieldPath")?.Value ?? "metadata.name";
        var type = target is null ? new GroupKind("", "", "") : ConfigurationReader.ReadType(target);
        if (target?.Text("apiVersion") is { } version)
        {
            var stated = GroupKind.Of(version.Value, type.Kind);
            type = stated with { Group = stated.Group.Length > 0 ? stated.Group : type.Group };
        }

        return new Variable(
            entry.Value("name"),
            new ResourceId(type, target?.Value("name") ?? "", target?.Value("namespace") ?? "", scope.Contains(type.ApiVersion, type.Kind)),
            path,
            entry.Mapping.HeadSpan);
    }

    /// <summary>Whether an object's id is the target's; a namespace that is not stated is not compared.</summary>
    public bool IsAbout(ResourceId id) =>
        Target.Namespace.Length > 0 || Target.IsClusterScoped ? Target.IsSame(id) : id.Name == Target.Name && id.Type == Target.Type;
}
