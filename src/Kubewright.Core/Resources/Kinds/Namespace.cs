using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>A Namespace.</summary>
public sealed class Namespace : Resource
{
    public static readonly KindDefinition Definition = new("Namespace", [""], static (document, node, type) => new Namespace(document, node, type));

    private Namespace(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type)
    {
    }
}
