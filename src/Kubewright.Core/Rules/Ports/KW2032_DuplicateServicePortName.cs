using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>Two ports of a Service with one name (pkg/apis/core/validation/validation.go validateServicePort).</summary>
internal sealed class KW2032_DuplicateServicePortName : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2032", "The names of a Service's ports differ", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var first = new Dictionary<string, ServicePort>(StringComparer.Ordinal);
        foreach (var port in service.Ports)
        {
            if (port.Name is not { IsKnown: true, Value: { Length: > 0 } name })
            {
                continue;
            }

            if (first.TryGetValue(name, out var other))
            {
                context.Report(
                    port.Name.Span,
                    $"{service} has two ports named '{name}'",
                    related: [new RelatedPlace(other.Name.Span, $"The first port named '{name}'")]);
            }
            else
            {
                first.Add(name, port);
            }
        }
    }
}
