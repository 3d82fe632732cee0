using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Ports;

/// <summary>A port without a name in a Service with several (pkg/apis/core/validation/validation.go validateServicePort).</summary>
internal sealed class KW2031_PortNameMissing : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2031", "Each port of a Service with several ports has a name", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        if (service.Ports.Length < 2)
        {
            return;
        }

        foreach (var port in service.Ports)
        {
            if (port.Name.IsAbsent || port.Name is { IsKnown: true, Value: "" })
            {
                var span = port.Name.Entry is { Value.Span.Length: > 0 } ? port.Name.Span
                    : port.Name.Entry is not null ? port.Name.KeySpan
                    : port.Port.Entry is { Merged: false } ? port.Port.Entry.Value.Span
                    : port.Node.HeadSpan;
                context.Report(
                    span,
                    $"{service} has {service.Ports.Length} ports, so each must have a name; {(port.Port.IsKnown ? port.ToString() : "this one")} has none",
                    fix: port.Name.Entry is null && Invent(service, port) is { } name ? Insert(port, name) : null);
            }
        }
    }

    /// <summary>A name of protocol and number that no other port has; null where either is not known.</summary>
    private static string? Invent(Service service, ServicePort port)
    {
        if (port.EffectiveProtocol is not { } protocol || !PortProtocol.IsValid(protocol) || !port.Port.IsKnown || !PortNumber.IsValid(port.Port.Value))
        {
            return null;
        }

        var name = $"{protocol.ToLowerInvariant()}-{port.Port.Value}";
        return service.Ports.Any(other => other.Name.Or("") == name) ? null : name;
    }

    /// <summary>Writes the name before the first key, in the manner in which the port is written.</summary>
    private static Fix? Insert(ServicePort port, string name)
    {
        if (port.Node.Entries.IsEmpty || port.Node.Entries.Any(entry => entry.Merged))
        {
            return null;
        }

        var start = port.Node.HeadSpan with { Length = 0 };
        var text = start.File.Text;
        var isFlow = port.Node.Span.Length > 0 && text[port.Node.Span.Start] == '{';
        var isQuoted = start.Start < text.Length && text[start.Start] == '"';
        var (key, value) = isQuoted ? ("\"name\"", $"\"{name}\"") : ("name", name);
        var separator = isFlow ? ", " : LineBreak.Of(start.File) + new string(' ', start.StartPosition.Column);
        return Fix.Safe($"Name it '{name}'", new TextEdit(start, $"{key}: {value}{separator}"));
    }
}
