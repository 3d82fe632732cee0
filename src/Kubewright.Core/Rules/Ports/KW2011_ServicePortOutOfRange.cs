using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>A Service port that is missing or not between 1 and 65535 (pkg/apis/core/validation/validation.go validateServicePort).</summary>
internal sealed class KW2011_ServicePortOutOfRange : ServicePortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2011", "Each port of a Service has a number between 1 and 65535", Severity.Error);

    protected override void Check(Service service, ServicePort port, RuleContext context)
    {
        if (port.Port.IsAbsent)
        {
            var span = port.Port.Entry is null ? port.Node.HeadSpan : port.Port.KeySpan;
            context.Report(span, $"{service} has a port without a number; 'port' is what its clients connect to, between 1 and {PortNumber.Last}");
        }
        else if (port.Port.IsKnown && !PortNumber.IsValid(port.Port.Value) && PortNumber.IsDecodable(port.Port.Value))
        {
            context.Report(port.Port.Span, $"{service} has the port {port.Port.Value}, but ports are between 1 and {PortNumber.Last}");
        }
    }
}
