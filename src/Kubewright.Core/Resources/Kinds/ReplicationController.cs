using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>A ReplicationController: selects by a plain map, by the labels of its template where it has none.</summary>
public sealed class ReplicationController : Workload
{
    public static readonly KindDefinition Definition =
        new("ReplicationController", [""], static (document, node, type) => new ReplicationController(document, node, type));

    private ReplicationController(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type, node.Mapping("spec").Mapping("template"), LabelSelector.ReadPairs(node.Mapping("spec")?["selector"]))
    {
    }

    public override long? Replicas => ReadReplicas();
}
