using Kubewright.Core.Graph;
namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A named target port that only an init container declares: it has ended when the pod takes traffic, and its ports are never looked at
/// (staging/src/k8s.io/endpointslice/utils.go FindPort).
/// </summary>
internal sealed class KW2004_NamedTargetPortOfInitContainer : NamedTargetPortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2004", "A named targetPort is not the port of an init container", Severity.Error);

    protected override TargetPortProblem Fault => TargetPortProblem.InitContainer;

    protected override void Report(NamedTargetPort target, RuleContext context)
    {
        var (workload, container, port) = target.First(PortStatus.InitContainer);
        context.Report(
            target.Port.TargetPort.Span,
            $"{target.Service} sends {target.Port} to the pod port '{target.Name}', which only {container} of {workload} declares; "
                + "it has ended when the pod takes traffic, unless its restartPolicy is Always",
            related: [new RelatedPlace(port.Name.Span, $"'{target.Name}' is declared by an init container")]);
    }
}
