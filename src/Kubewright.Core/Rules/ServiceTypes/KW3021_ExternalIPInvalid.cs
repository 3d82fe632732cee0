using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>An external IP that is not address or none that traffic can come to (pkg/apis/core/validation/validation.go, ValidateNonSpecialIP).</summary>
internal sealed class KW3021_ExternalIPInvalid : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3021", "An external IP is an address that traffic can come to", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        foreach (var (value, node) in service.Texts("externalIPs") ?? [])
        {
            if (IPText.WhyInvalid(value, context.Options.KubernetesVersion) is { } wrong)
            {
                context.Report(node.Span, $"The external IP '{value}' of {service} {wrong.Reason}", wrong.Severity);
            }
            else if (IPText.Read(value)!.WhySpecial is { } special)
            {
                context.Report(node.Span, $"The external IP '{value}' of {service} {special}, to which no traffic comes from outside");
            }
        }
    }
}
