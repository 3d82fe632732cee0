using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>Endpoints written by hand: they belong to the Service of the same name.</summary>
public sealed class Endpoints : Resource
{
    public static readonly KindDefinition Definition = new("Endpoints", [""], static (document, node, type) => new Endpoints(document, node, type));

    private Endpoints(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type)
    {
    }
}
