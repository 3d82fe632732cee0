using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>A Job: its controller makes the selector.</summary>
public sealed class Job : Workload
{
    public static readonly KindDefinition Definition = new("Job", ["batch"], static (document, node, type) => new Job(document, node, type));

    private Job(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type, node.Mapping("spec").Mapping("template"), LabelSelector.Read(node.Mapping("spec")?["selector"]))
    {
    }

    public override bool RunsToCompletion => true;

    /// <summary>The Job's name, its uid and, where it is Indexed, the index (pkg/controller/job/utils.go).</summary>
    public override SelectorMatch HasControllerLabel(Label pair) => pair.Key switch
    {
        "batch.kubernetes.io/job-name" or "job-name" when Name is null || pair.Value is null => SelectorMatch.Unknown,
        "batch.kubernetes.io/job-name" or "job-name" => pair.Value == Name ? SelectorMatch.Yes : SelectorMatch.No,
        "batch.kubernetes.io/controller-uid" or "controller-uid" => SelectorMatch.Unknown,
        "batch.kubernetes.io/job-completion-index" when Spec.String("completionMode").Or("") == "Indexed" => SelectorMatch.Unknown,
        _ => SelectorMatch.No,
    };
}
