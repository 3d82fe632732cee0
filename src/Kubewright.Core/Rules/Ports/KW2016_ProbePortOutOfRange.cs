using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A probe or lifecycle hook without a port, or with a number that is not between 1 and 65535
/// (pkg/apis/core/validation/validation.go validateHTTPGetAction, validateTCPSocketAction, validateGRPCAction).
/// </summary>
internal sealed class KW2016_ProbePortOutOfRange : HandlerPortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2016", "A probe or lifecycle hook uses a port between 1 and 65535", Severity.Error);

    protected override void Check(Workload workload, Container container, ContainerHandler handler, RuleContext context)
    {
        var port = handler.Port;
        if (port.IsAbsent)
        {
            var span = port.Entry is not null ? port.KeySpan : handler.Node.Find(handler.Handler!)!.Key.Span;
            context.Report(span, $"The {handler.Name} of {container} in {workload} does not say which port to use: '{handler.Handler}' needs a port");
        }
        else if (port is { IsKnown: true, Value.Number: { } number } && !PortNumber.IsValid(number) && PortNumber.IsDecodable(number))
        {
            context.Report(port.Span, $"The {handler.Name} of {container} in {workload} probes port {number}, but ports are between 1 and {PortNumber.Last}");
        }
    }
}
