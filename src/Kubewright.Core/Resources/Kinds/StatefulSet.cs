using System.Globalization;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>A StatefulSet.</summary>
public sealed class StatefulSet : Workload
{
    public static readonly KindDefinition Definition = new("StatefulSet", ["apps"], static (document, node, type) => new StatefulSet(document, node, type));

    private StatefulSet(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type, node.Mapping("spec").Mapping("template"), LabelSelector.Read(node.Mapping("spec")?["selector"]))
    {
    }

    public override long? Replicas => ReadReplicas();

    /// <summary>The Service that gives its pods their DNS names: <c>spec.serviceName</c>.</summary>
    public Field<string> ServiceName => Spec.String("serviceName");

    /// <summary>The first ordinal: <c>spec.ordinals.start</c>.</summary>
    public long FirstOrdinal => Spec.Mapping("ordinals").Integer("start").Or(0);

    /// <summary>The pod's name and index, and the hash of the revision (pkg/controller/statefulset/stateful_set_utils.go).</summary>
    public override SelectorMatch HasControllerLabel(Label pair) => pair.Key switch
    {
        "statefulset.kubernetes.io/pod-name" => HasPod(pair.Value),
        "apps.kubernetes.io/pod-index" => HasOrdinal(pair.Value),
        "controller-revision-hash" => SelectorMatch.Unknown,
        _ => SelectorMatch.No,
    };

    private SelectorMatch HasPod(string? podName)
    {
        if (podName is null || Name is null)
        {
            return SelectorMatch.Unknown;
        }

        return podName.StartsWith(Name + "-", StringComparison.Ordinal) ? HasOrdinal(podName.Substring(Name.Length + 1)) : SelectorMatch.No;
    }

    private SelectorMatch HasOrdinal(string? text)
    {
        if (text is null || Replicas is not { } replicas)
        {
            return SelectorMatch.Unknown;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            && ordinal.ToString(CultureInfo.InvariantCulture) == text
            && ordinal >= FirstOrdinal && ordinal < FirstOrdinal + replicas
            ? SelectorMatch.Yes
            : SelectorMatch.No;
    }
}
