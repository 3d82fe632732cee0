using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The restart policy of a container itself (pkg/apis/core/validation/validation.go validateContainers, validateInitContainers,
/// validateContainerRestartPolicy): rules need a policy, and before Kubernetes 1.34 only init containers have one, <c>Always</c>.
/// </summary>
internal sealed class KW5271_ContainerRestartPolicy() : ApiObjectRule("core.v1.Container")
{
    private static readonly KubernetesVersion OfAllContainers = new(1, 34);

    /// <summary>Before this version a feature gate makes the server drop rules.</summary>
    private static readonly KubernetesVersion ReadsRules = new(1, 35);

    public override RuleDescriptor Descriptor { get; } =
        new("KW5271", "A container's own restartPolicy is one that its version of Kubernetes takes", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var policy = item.Node.String("restartPolicy");
        if (context.Options.KubernetesVersion >= OfAllContainers)
        {
            if (policy.IsAbsent && context.Options.KubernetesVersion >= ReadsRules
                && item.Node.Find("restartPolicyRules") is { Value: YamlSequence { Items.IsEmpty: false } } rules)
            {
                context.Report(rules.Key.Span, $"{resource}: {item.Place} has 'restartPolicyRules' and no 'restartPolicy' to which they are exceptions");
            }

            return;
        }

        var isInit = item.Entry.Name == "initContainers";
        if (policy is { IsKnown: true, Value: "Always" or "OnFailure" or "Never" } && !(isInit && policy.Value == "Always"))
        {
            var hint = isInit ? "an init container can only have Always, which makes it a sidecar" : "only init containers have one";
            context.Report(policy.Span,
                $"{resource}: {item.Place} cannot have the restartPolicy '{policy.Value}' in Kubernetes {context.Options.KubernetesVersion}; {hint}");
        }
    }
}
