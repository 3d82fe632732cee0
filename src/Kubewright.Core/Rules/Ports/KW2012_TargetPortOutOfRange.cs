using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A target port number that is not between 1 and 65535 (pkg/apis/core/validation/validation.go ValidatePortNumOrName); 0 means the Service's
/// own port.
/// </summary>
internal sealed class KW2012_TargetPortOutOfRange : ServicePortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2012", "A numeric targetPort is between 1 and 65535", Severity.Error);

    protected override void Check(Service service, ServicePort port, RuleContext context)
    {
        if (port.TargetPort is { IsKnown: true, Value.Number: { } number and not 0 } && !PortNumber.IsValid(number) && PortNumber.IsDecodable(number))
        {
            context.Report(port.TargetPort.Span, $"{service} sends {port} to port {number} of its pods, but ports are between 1 and {PortNumber.Last}");
        }
    }
}
