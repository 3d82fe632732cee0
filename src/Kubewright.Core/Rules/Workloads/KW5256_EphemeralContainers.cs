using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// Ephemeral containers are added to pods that run (pkg/apis/core/validation/validation.go ValidatePodCreate, ValidatePodTemplateSpec).
/// </summary>
internal sealed class KW5256_EphemeralContainers() : ApiObjectRule("core.v1.PodSpec")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5256", "Ephemeral containers are not written in manifests", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Node.Find("ephemeralContainers") is { Value: YamlSequence { Items.IsEmpty: false } } containers)
        {
            context.Report(containers.Key.Span, $"{resource} has ephemeral containers, which only pods that run can be given, by 'kubectl debug'");
        }
    }
}
