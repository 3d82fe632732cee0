using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Ports;

/// <summary>A containerPort that is missing, 0 or not between 1 and 65535 (pkg/apis/core/validation/validation.go validateContainerPorts).</summary>
internal sealed class KW2013_ContainerPortOutOfRange : ContainerPortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2013", "Each port of a container has a containerPort between 1 and 65535", Severity.Error);

    protected override void Check(Workload workload, Container container, ContainerPort port, RuleContext context)
    {
        if (port.Number.IsAbsent)
        {
            var span = port.Number.Entry is null ? port.Node.HeadSpan : port.Number.KeySpan;
            context.Report(span, $"A port of {container} in {workload} has no containerPort; it takes a number between 1 and {PortNumber.Last}");
        }
        else if (port.Number.IsKnown && !PortNumber.IsValid(port.Number.Value) && PortNumber.IsDecodable(port.Number.Value))
        {
            context.Report(
                port.Number.Span,
                $"The containerPort of {container} in {workload} is {port.Number.Value}, but ports are between 1 and {PortNumber.Last}");
        }
    }
}
