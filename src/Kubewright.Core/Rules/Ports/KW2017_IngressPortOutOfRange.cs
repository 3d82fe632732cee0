using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>A port number in an Ingress that no Service can have (pkg/apis/networking/validation/validation.go validateIngressBackend).</summary>
internal sealed class KW2017_IngressPortOutOfRange : Rule<Ingress>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2017", "A port number in an Ingress is between 1 and 65535", Severity.Error);

    protected override void Check(Ingress ingress, RuleContext context)
    {
        // 0 is as if it were not written, and told as such.
        foreach (var port in ingress.Backends.Select(backend => backend.PortNumber))
        {
            if (port.IsKnown && port.Value != 0 && !PortNumber.IsValid(port.Value) && PortNumber.IsDecodable(port.Value))
            {
                context.Report(port.Span, $"{ingress} sends to the port {port.Value}, but ports are between 1 and {PortNumber.Last}");
            }
        }
    }
}
