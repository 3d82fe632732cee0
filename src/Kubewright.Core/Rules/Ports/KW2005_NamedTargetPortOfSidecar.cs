using Kubewright.Core.Graph;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A named target port that only a sidecar declares, in a cluster that does not look at the names of sidecars yet
/// (staging/src/k8s.io/endpointslice/utils.go FindPort, from 1.33 on).
/// </summary>
internal sealed class KW2005_NamedTargetPortOfSidecar : NamedTargetPortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2005", "A named targetPort is the port of a sidecar from Kubernetes 1.33 on only", Severity.Error);

    protected override TargetPortProblem Fault => TargetPortProblem.OldSidecar;

    protected override void Report(NamedTargetPort target, RuleContext context)
    {
        var (workload, container, port) = target.First(PortStatus.OldSidecar);
        var number = port.Number.IsKnown ? $"; write {port.Number.Value}, a number works everywhere" : "";
        context.Report(
            target.Port.TargetPort.Span,
            $"{target.Service} sends {target.Port} to the pod port '{target.Name}' of the sidecar {container} of {workload}, "
                + $"but Kubernetes {context.Options.KubernetesVersion} finds the names of sidecar ports from {PortResolver.SidecarPorts} on only{number}",
            related: [new RelatedPlace(port.Name.Span, $"'{target.Name}' is declared by a sidecar")],
            fix: port.Number.IsKnown ? target.ChangeToNumber(port.Number.Value) : null);
    }
}
