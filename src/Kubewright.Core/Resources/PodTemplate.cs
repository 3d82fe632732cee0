using System.Collections.Immutable;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>What a workload's pods are made from: <c>spec.template</c>, or a Pod itself.</summary>
public sealed class PodTemplate
{
    public PodTemplate(YamlMapping? node)
    {
        Node = node;
        Metadata = ObjectMeta.Read(node?["metadata"]);
        Spec = node.Mapping("spec");
        Containers = Read("containers", isInit: false);
        InitContainers = Read("initContainers", isInit: true);
        AllContainers = [.. Containers, .. InitContainers];
    }

    /// <summary>The mapping with <c>metadata</c> and <c>spec</c>; null where the workload has none.</summary>
    public YamlMapping? Node { get; }

    public ObjectMeta Metadata { get; }

    /// <summary>The labels that selectors see.</summary>
    public LabelMap Labels => Metadata.Labels;

    public YamlMapping? Spec { get; }

    public ImmutableArray<Container> Containers { get; }

    public ImmutableArray<Container> InitContainers { get; }

    /// <summary>Containers, then init containers.</summary>
    public IReadOnlyList<Container> AllContainers { get; }

    private ImmutableArray<Container> Read(string field, bool isInit)
    {
        var nodes = Spec.Mappings(field);
        return nodes.IsEmpty ? [] : ImmutableArray.CreateRange(nodes, node => new Container(node, isInit));
    }
}
