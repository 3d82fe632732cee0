using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>Two ports of a Service with one number and protocol (pkg/apis/core/validation/validation.go ValidateService).</summary>
internal sealed class KW2033_DuplicateServicePort : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2033", "The ports of a Service differ in number or protocol", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var first = new Dictionary<(long, string), ServicePort>();
        foreach (var port in service.Ports)
        {
            if (!port.Port.IsKnown || port.EffectiveProtocol is not { } protocol)
            {
                continue;
            }

            if (first.TryGetValue((port.Port.Value, protocol), out var other))
            {
                context.Report(
                    port.Port.Span,
                    $"{service} has port {port.Port.Value} twice for {protocol}; a Service takes each number once a protocol",
                    related: [new RelatedPlace(other.Port.Span, $"Port {port.Port.Value} for {protocol}, the first time")]);
            }
            else
            {
                first.Add((port.Port.Value, protocol), port);
            }
        }
    }
}
