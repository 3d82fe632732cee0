using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A container forbids itself to gain privileges and takes them at once (pkg/apis/core/validation/validation.go ValidateSecurityContext).
/// </summary>
internal sealed class KW5227_PrivilegeEscalation : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5227", "A privileged container does not forbid privilege escalation", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            var security = container.Node.Mapping("securityContext");
            if (security.Boolean("allowPrivilegeEscalation") is not { IsKnown: true, Value: false } forbidden)
            {
                continue;
            }

            var reason = security.Boolean("privileged") is { IsKnown: true, Value: true } ? "'privileged: true'"
                : AddsSysAdmin(security) ? "the capability CAP_SYS_ADMIN"
                : null;
            if (reason is not null)
            {
                context.Report(forbidden.Span, $"{workload}: {container} has 'allowPrivilegeEscalation: false' and {reason}, which excludes it");
            }
        }
    }

    private static bool AddsSysAdmin(YamlMapping? security) =>
        security.Mapping("capabilities")?["add"] is YamlSequence added && added.Items.Any(item => item is YamlScalar { Value: "CAP_SYS_ADMIN" });
}
