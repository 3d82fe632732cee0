using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>A DaemonSet.</summary>
public sealed class DaemonSet : Workload
{
    public static readonly KindDefinition Definition =
        new("DaemonSet", ["apps", "extensions"], static (document, node, type) => new DaemonSet(document, node, type));

    private DaemonSet(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type, node.Mapping("spec").Mapping("template"), LabelSelector.Read(node.Mapping("spec")?["selector"]))
    {
    }

    /// <summary>The hash and generation of the template (pkg/controller/daemon/update.go).</summary>
    public override SelectorMatch HasControllerLabel(Label pair) =>
        pair.Key is "controller-revision-hash" or "pod-template-generation" ? SelectorMatch.Unknown : SelectorMatch.No;
}
