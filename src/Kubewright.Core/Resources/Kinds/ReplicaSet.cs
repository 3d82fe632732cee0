using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>A ReplicaSet.</summary>
public sealed class ReplicaSet : Workload
{
    public static readonly KindDefinition Definition =
        new("ReplicaSet", ["apps", "extensions"], static (document, node, type) => new ReplicaSet(document, node, type));

    private ReplicaSet(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type, node.Mapping("spec").Mapping("template"), LabelSelector.Read(node.Mapping("spec")?["selector"]))
    {
    }

    public override long? Replicas => ReadReplicas();
}
