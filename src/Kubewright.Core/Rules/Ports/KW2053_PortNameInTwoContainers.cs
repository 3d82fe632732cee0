using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// One port name in two containers of a pod: legal, and what selects ports by name gets the first; the API server warns
/// (pkg/api/pod/warnings.go).
/// </summary>
internal sealed class KW2053_PortNameInTwoContainers : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2053", "A port name stands for one container of a pod", Severity.Info);

    protected override void Check(Workload workload, RuleContext context)
    {
        var first = new Dictionary<string, (Container Container, ContainerPort Port)>(StringComparer.Ordinal);
        foreach (var container in workload.Template.AllContainers.Where(container => !container.IsInit || container.IsSidecar))
        {
            foreach (var port in container.Ports)
            {
                if (port.Name is not { IsKnown: true, Value: { Length: > 0 } name })
                {
                    continue;
                }

                if (!first.TryGetValue(name, out var other))
                {
                    first.Add(name, (container, port));
                }
                else if (!ReferenceEquals(other.Container, container))
                {
                    context.Report(
                        port.Name.Span,
                        $"{workload} names a port '{name}' in {container} and in {other.Container}; a Service that names '{name}' gets that "
                            + $"of {other.Container}",
                        related: [new RelatedPlace(other.Port.Name.Span, $"'{name}' of {other.Container}")]);
                }
            }
        }
    }
}
