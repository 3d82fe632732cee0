using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Ports;

/// <summary>A hostPort that is not between 1 and 65535 (pkg/apis/core/validation/validation.go validateContainerPorts); 0 means none.</summary>
internal sealed class KW2015_HostPortOutOfRange : ContainerPortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2015", "A hostPort is between 1 and 65535", Severity.Error);

    protected override void Check(Workload workload, Container container, ContainerPort port, RuleContext context)
    {
        if (port.HostPort.IsKnown && port.HostPort.Value is var number and not 0 && !PortNumber.IsValid(number) && PortNumber.IsDecodable(number))
        {
            context.Report(port.HostPort.Span, $"The hostPort of {container} in {workload} is {number}, but ports are between 1 and {PortNumber.Last}");
        }
    }
}
