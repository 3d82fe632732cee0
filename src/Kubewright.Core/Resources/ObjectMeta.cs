using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>The <c>metadata</c> of an object or a pod template.</summary>
public sealed record ObjectMeta(YamlMapping? Node, Field<string> Name, Field<string> Namespace, LabelMap Labels)
{
    public static ObjectMeta Read(YamlNode? node)
    {
        var mapping = node as YamlMapping;
        return new ObjectMeta(mapping, mapping.String("name"), mapping.String("namespace"), LabelMap.Read(mapping?["labels"]));
    }

    /// <summary>An annotation's text; null where it is absent, a placeholder or no scalar.</summary>
    public string? Annotation(string key) =>
        Node.Mapping("annotations")?[key] is YamlScalar { IsPlaceholder: false } scalar ? scalar.Value : null;
}
