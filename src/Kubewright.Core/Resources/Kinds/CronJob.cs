using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>A CronJob: its pods belong to the Jobs that it makes.</summary>
public sealed class CronJob : Workload
{
    public static readonly KindDefinition Definition = new("CronJob", ["batch"], static (document, node, type) => new CronJob(document, node, type));

    private CronJob(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type, node.Mapping("spec").Mapping("jobTemplate").Mapping("spec").Mapping("template"),
            LabelSelector.Read(node.Mapping("spec").Mapping("jobTemplate").Mapping("spec")?["selector"]))
    {
    }

    public override bool RunsToCompletion => true;

    /// <summary>The names and uids of Jobs that do not exist yet (pkg/controller/job/utils.go).</summary>
    public override SelectorMatch HasControllerLabel(Label pair) =>
        pair.Key is "batch.kubernetes.io/job-name" or "job-name" or "batch.kubernetes.io/controller-uid" or "controller-uid"
            or "batch.kubernetes.io/job-completion-index"
            ? SelectorMatch.Unknown
            : SelectorMatch.No;
}
