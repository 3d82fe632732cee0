using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>A bare pod: its own template.</summary>
public sealed class Pod : Workload
{
    public static readonly KindDefinition Definition = new("Pod", [""], static (document, node, type) => new Pod(document, node, type));

    private Pod(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type, node, null)
    {
    }
}
