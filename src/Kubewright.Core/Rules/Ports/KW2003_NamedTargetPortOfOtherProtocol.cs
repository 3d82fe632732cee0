using Kubewright.Core.Graph;
namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A named target port that the selected pods declare for another protocol: a name is looked up together with the protocol, so the
/// endpoints go without the port (staging/src/k8s.io/endpointslice/utils.go FindPort).
/// </summary>
internal sealed class KW2003_NamedTargetPortOfOtherProtocol : NamedTargetPortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2003", "A named targetPort has the protocol of the container port that it names", Severity.Error);

    protected override TargetPortProblem Fault => TargetPortProblem.OtherProtocol;

    protected override void Report(NamedTargetPort target, RuleContext context)
    {
        var (workload, container, port) = target.First(PortStatus.OtherProtocol);
        var protocol = target.Port.Protocol;
        context.Report(
            target.Port.TargetPort.Span,
            $"{target.Service} sends {target.Port} over {target.Port.EffectiveProtocol} to the pod port '{target.Name}', "
                + $"but {container} of {workload} declares that name for {port.EffectiveProtocol}",
            related: [new RelatedPlace(port.Name.Span, $"'{target.Name}' is a port for {port.EffectiveProtocol}")],
            fix: protocol.IsKnown && protocol.Value.Length > 0 ? Fix.ChangeText(protocol.Entry!.Value, port.EffectiveProtocol!, FixSafety.Unsafe) : null);
    }
}
