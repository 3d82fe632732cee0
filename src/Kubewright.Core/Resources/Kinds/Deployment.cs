using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>A Deployment; the extensions group is the one it came from.</summary>
public sealed class Deployment : Workload
{
    public static readonly KindDefinition Definition =
        new("Deployment", ["apps", "extensions"], static (document, node, type) => new Deployment(document, node, type));

    private Deployment(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type, node.Mapping("spec").Mapping("template"), LabelSelector.Read(node.Mapping("spec")?["selector"]))
    {
    }

    public override long? Replicas => ReadReplicas();

    /// <summary>The hash of the template (pkg/controller/deployment/sync.go).</summary>
    public override SelectorMatch HasControllerLabel(Label pair) =>
        pair.Key == "pod-template-hash" ? SelectorMatch.Unknown : SelectorMatch.No;
}
