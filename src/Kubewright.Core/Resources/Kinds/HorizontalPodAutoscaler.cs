using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>A HorizontalPodAutoscaler, of any version.</summary>
public sealed class HorizontalPodAutoscaler : Resource
{
    public static readonly KindDefinition Definition = new(
        "HorizontalPodAutoscaler",
        ["autoscaling"],
        static (document, node, type) => new HorizontalPodAutoscaler(document, node, type));

    private HorizontalPodAutoscaler(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type)
    {
        var target = Spec.Mapping("scaleTargetRef");
        TargetKind = target.String("kind");
        TargetName = target.String("name");
    }

    /// <summary>The kind of what it scales, in its own namespace; any kind with a scale subresource may be meant.</summary>
    public Field<string> TargetKind { get; }

    public Field<string> TargetName { get; }
}
