using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>What an ExternalName Service is allowed to say and nobody reads: it is a DNS record, no traffic passes through it.</summary>
internal sealed class KW3026_IgnoredOnExternalName : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3026", "A Service of type ExternalName needs no selector, ports or external IPs", Severity.Info);

    protected override void Check(Service service, RuleContext context)
    {
        if (service.ServiceType != ServiceType.ExternalName)
        {
            return;
        }

        foreach (var field in new[] { "selector", "ports", "externalIPs" })
        {
            if (!(service.Spec?[field]).IsNullOrEmpty())
            {
                context.Report(
                    service.Spec!.Find(field)!.Key.Span,
                    $"{field} has no effect: {service} has the type ExternalName, which only answers with another DNS name");
            }
        }
    }
}
