using System.Collections.Immutable;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>
/// A workload of a controller that Kubernetes does not bring: Argo's Rollout, OpenShift's DeploymentConfig, OpenKruise's CloneSet and whatever else has a
/// pod template where such kinds have it.
/// </summary>
public sealed class CustomWorkload : Workload
{
    private readonly PodMakingKind? _kind;

    private CustomWorkload(YamlDocument document, YamlMapping node, GroupVersionKind type, PodMakingKind? kind, ImmutableArray<string> templatePath)
        : base(document, node, type, At(node, templatePath), ReadSelector(node, kind))
    {
        _kind = kind;
        TemplatePath = templatePath;
    }

    public static ImmutableArray<KindDefinition> Definitions { get; } =
    [
        .. PodMakingKind.All.Select(
            kind => new KindDefinition(kind.Kind, [kind.Group], (document, node, type) => new CustomWorkload(document, node, type, kind, kind.TemplatePath))),
    ];

    /// <summary>The names of the fields that lead to its template.</summary>
    public ImmutableArray<string> TemplatePath { get; }

    public override bool TakesTemplateAsWritten => _kind is { TakesTemplateAsWritten: true };

    public override bool RunsToCompletion => _kind is { RunsToCompletion: true };

    /// <summary>Whether its pods are made of another workload's template: <c>spec.workloadRef</c> of a Rollout.</summary>
    public bool NamesItsTemplate => Spec.Mapping("workloadRef") is not null;

    public override long? Replicas => _kind is { RunsToCompletion: false } ? ReadReplicas() : null;

    /// <summary>An object of a kind that nothing else is known of, where it carries a template of pods; null where it carries none.</summary>
    public static CustomWorkload? FindByShape(YamlDocument document, YamlMapping node, GroupVersionKind type)
    {
        if (type.Group.IndexOf('.') < 0 || ApiSchema.IsBuiltInGroup(type.Group))
        {
            return null;
        }

        foreach (var field in new[] { "template", "podTemplate" })
        {
            if (IsTemplate(node.Mapping("spec").Mapping(field)))
            {
                return new CustomWorkload(document, node, type, null, ["spec", field]);
            }
        }

        return null;
    }

    /// <summary>The hash of the template that its controller may add, under whatever key.</summary>
    public override SelectorMatch HasControllerLabel(Label pair) => pair.Key switch
    {
        "rollouts-pod-template-hash" when Type.Group == "argoproj.io" => SelectorMatch.Unknown,
        "deploymentconfig" or "deployment" when Type.Group == "apps.openshift.io" => pair.Key == "deploymentconfig" && pair.Value != Name ? SelectorMatch.No
            : SelectorMatch.Unknown,
        "pod-template-hash" or "controller-revision-hash" => SelectorMatch.Unknown,
        _ when Type.Group.EndsWith("knative.dev", StringComparison.Ordinal) && pair.Key.IndexOf("knative.dev/", StringComparison.Ordinal) >= 0 =>
            SelectorMatch.Unknown,
        _ when Type.Group == "apps.kruise.io" && pair.Key.StartsWith("apps.kruise.io/", StringComparison.Ordinal) => SelectorMatch.Unknown,
        _ when Type is { Group: "apps.kruise.io", Kind: "StatefulSet" } && pair.Key == "statefulset.kubernetes.io/pod-name" => SelectorMatch.Unknown,
        _ => SelectorMatch.No,
    };

    // A pod's containers have images; what else may have containers does not say which.
    private static bool IsTemplate(YamlMapping? template) =>
        template.Mapping("spec").Mappings("containers") is { IsEmpty: false } containers
            && containers.All(container => container["image"] is YamlScalar && container["name"] is YamlScalar);

    private static LabelSelector? ReadSelector(YamlMapping node, PodMakingKind? kind) =>
        kind is null ? null
        : kind.SelectsByPairs ? LabelSelector.ReadPairs(node.Mapping("spec")?["selector"])
        : LabelSelector.Read(node.Mapping("spec")?["selector"]);

    private static YamlMapping? At(YamlMapping node, ImmutableArray<string> path)
    {
        YamlMapping? mapping = node;
        foreach (var step in path)
        {
            mapping = mapping.Mapping(step);
        }

        return mapping;
    }
}
