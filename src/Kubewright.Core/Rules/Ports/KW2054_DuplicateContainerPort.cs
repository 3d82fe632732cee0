using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// One port number and protocol twice in a pod. Legal, for declarations open nothing; but a pod has one address, so only one container can
/// listen on it, and the API server warns (pkg/api/pod/warnings.go).
/// </summary>
internal sealed class KW2054_DuplicateContainerPort : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2054", "A pod declares a port once", Severity.Warning);

    protected override void Check(Workload workload, RuleContext context)
    {
        var earlier = new Dictionary<(long, string), List<(Container Container, ContainerPort Port)>>();
        foreach (var container in workload.Template.AllContainers.Where(container => !container.IsInit || container.IsSidecar))
        {
            foreach (var port in container.Ports)
            {
                if (!port.Number.IsKnown || !PortNumber.IsValid(port.Number.Value) || port.HostPort.IsOpaque || port.EffectiveProtocol is not { } protocol)
                {
                    continue;
                }

                if (!earlier.TryGetValue((port.Number.Value, protocol), out var others))
                {
                    earlier.Add((port.Number.Value, protocol), others = []);
                }

                foreach (var other in others)
                {
                    if (IsOneHostPort(port, other.Port))
                    {
                        Report(workload, container, port, other.Container, other.Port, context);
                        break;
                    }

                    if (IsAmbiguous(port, other.Port))
                    {
                        context.Report(
                            port.HostPort.Span,
                            $"{workload} takes the host's port {port.HostPort.Value} for {protocol} on one address and on all of them, for {container} and "
                                + $"{other.Container}; which of the two gets it is not defined",
                            related: [new RelatedPlace(other.Port.HostPort.Span, "the same port")]);
                        break;
                    }
                }

                others.Add((container, port));
            }
        }
    }

    private static void Report(Workload workload, Container container, ContainerPort port, Container otherContainer, ContainerPort other, RuleContext context)
    {
        var isSame = ReferenceEquals(container, otherContainer);
        var truth = isSame ? $"twice in {container}" : $"in {otherContainer} and again in {container}; only one of them can listen on it";
        context.Report(
            port.Number.Span,
            $"{workload} declares port {port.Number.Value} for {port.EffectiveProtocol} {truth}",
            isSame ? null : Severity.Info,
            [new RelatedPlace(other.Number.Span, $"Port {port.Number.Value}, declared first")]);
    }

    private static bool IsAmbiguous(ContainerPort port, ContainerPort other) =>
        port.HostPort.Or(0) == other.HostPort.Or(0)
        && port.Node.String("hostIP") is { IsOpaque: false } address
        && other.Node.String("hostIP") is { IsOpaque: false } otherAddress
        && address.Or("").Length == 0 != (otherAddress.Or("").Length == 0);

    /// <summary>Two host ports make two declarations of one port; the same host port twice is KW2055.</summary>
    private static bool IsOneHostPort(ContainerPort port, ContainerPort other) => port.HostPort.Or(0) == 0 || other.HostPort.Or(0) == 0;
}
