using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>A cluster IP that is neither an address nor <c>None</c> (pkg/apis/core/validation/validation.go, ValidateServiceClusterIPsRelatedFields).</summary>
internal sealed class KW3018_ClusterIPInvalid : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } = new("KW3018", "A cluster IP is an IP address or 'None'", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        if (service.ServiceType == ServiceType.ExternalName)
        {
            return;
        }

        var addresses = service.ClusterAddresses() ?? [];
        for (var i = 0; i < addresses.Count; i++)
        {
            var (value, node) = addresses[i];
            if ((i == 0 && value == "None") || IPText.WhyInvalid(value, context.Options.KubernetesVersion) is not { } wrong)
            {
                continue;
            }

            var isNone = i == 0 && string.Equals(value, "None", StringComparison.OrdinalIgnoreCase);
            context.Report(
                node.Span,
                $"The cluster IP '{value}' of {service} {wrong.Reason}{(isNone ? "; a headless Service is written 'None'" : "")}",
                wrong.Severity,
                fix: isNone ? Fix.ChangeText(node, "None", FixSafety.Safe) : null);
        }
    }
}
