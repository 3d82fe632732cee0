using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Ports;

/// <summary>Two ports of a container with one name (pkg/apis/core/validation/validation.go validateContainerPorts).</summary>
internal sealed class KW2052_DuplicateContainerPortName : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2052", "The names of a container's ports differ", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            var first = new Dictionary<string, ContainerPort>(StringComparer.Ordinal);
            foreach (var port in container.Ports)
            {
                // A name that is invalid already is not compared.
                if (port.Name is not { IsKnown: true, Value: { } name } || PortName.WhyInvalid(name) is not null)
                {
                    continue;
                }

                if (first.TryGetValue(name, out var other))
                {
                    context.Report(
                        port.Name.Span,
                        $"{workload} has two ports named '{name}' in {container}",
                        related: [new RelatedPlace(other.Name.Span, $"The first port named '{name}'")]);
                }
                else
                {
                    first.Add(name, port);
                }
            }
        }
    }
}
