using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>An EndpointSlice written by hand: it belongs to the Service that its label <c>kubernetes.io/service-name</c> names.</summary>
public sealed class EndpointSlice : Resource
{
    public static readonly KindDefinition Definition =
        new("EndpointSlice", ["discovery.k8s.io"], static (document, node, type) => new EndpointSlice(document, node, type));

    private EndpointSlice(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type)
    {
    }

    /// <summary>The label that names the Service; null where there is none.</summary>
    public Label? ServiceName => Metadata.Labels.Find("kubernetes.io/service-name");
}
