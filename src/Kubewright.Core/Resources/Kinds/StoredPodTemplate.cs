using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>The kind PodTemplate: keeps a template of which others may make pods. It runs none.</summary>
public sealed class StoredPodTemplate : Workload
{
    public static readonly KindDefinition Definition = new("PodTemplate", [""], static (document, node, type) => new StoredPodTemplate(document, node, type));

    private StoredPodTemplate(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type, node.Mapping("template"), null)
    {
    }

    public override bool RunsPods => false;
}
