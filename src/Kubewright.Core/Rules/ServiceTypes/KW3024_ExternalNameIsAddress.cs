using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// An IPv4 address as external name: the API server takes it for a DNS name of digits, and DNS answers with a CNAME that resolves nowhere.
/// </summary>
internal sealed class KW3024_ExternalNameIsAddress : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } = new("KW3024", "An externalName is a name, not an IP address", Severity.Warning);

    protected override void Check(Service service, RuleContext context)
    {
        var name = service.Spec.String("externalName");
        if (service.ServiceType == ServiceType.ExternalName && name.IsKnown && IPText.Read(name.Value) is { IsIPv6: false })
        {
            context.Report(
                name.Span,
                $"The externalName '{name.Value}' of {service} is an IP address: it is answered as a name, which resolves nowhere; "
                    + "a Service without selector, with an EndpointSlice, leads to an address");
        }
    }
}
