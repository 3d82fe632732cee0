using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// The ports of endpoints that somebody writes are named as those of Services are (pkg/apis/core/validation/validation.go validateEndpointPort;
/// pkg/apis/discovery/validation/validation.go validatePorts).
/// </summary>
internal sealed class KW5325_EndpointPort() : ApiObjectRule("core.v1.Endpoints", "discovery.v1.EndpointSlice")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5325", "The ports of endpoints have numbers and names that a Service's ports may have", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        switch (resource)
        {
            case Endpoints:
                foreach (var ports in resource.Node.Mappings("subsets").Select(subset => subset.Mappings("ports")))
                {
                    foreach (var port in ports)
                    {
                        CheckNumber(resource, port, ports.Length > 1, context);
                        CheckNames(resource, port, context);
                    }
                }

                break;
            case EndpointSlice:
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (var port in resource.Node.Mappings("ports"))
                {
                    CheckNames(resource, port, context);
                    var name = port.String("name");
                    if (!name.IsOpaque && !names.Add(name.Or("")))
                    {
                        context.Report(
                            name.Entry?.Value.Span is { Length: > 0 } span ? span : port.HeadSpan,
                            name.Or("").Length > 0 ? $"{resource} has the port name '{name.Value}' twice"
                                : $"{resource} has two ports without a name; only one may have none");
                    }
                }

                break;
        }
    }

    private static void CheckNumber(Resource resource, YamlMapping port, bool needsName, RuleContext context)
    {
        var number = port.Integer("port");
        if (number.IsAbsent || (number.IsKnown && !PortNumber.IsValid(number.Value) && PortNumber.IsDecodable(number.Value)))
        {
            context.Report(
                number.IsKnown ? number.Span : port.HeadSpan,
                number.IsKnown ? $"{resource} has the port {number.Value}, but ports are between 1 and {PortNumber.Last}"
                    : $"{resource} has an entry in ports without a port");
        }

        var name = port.String("name");
        if (needsName && !name.IsOpaque && name.Or("").Length == 0)
        {
            context.Report(port.HeadSpan, $"{resource} has several ports, so each needs a name, the one of the Service's port that it belongs to");
        }
    }

    private static void CheckNames(Resource resource, YamlMapping port, RuleContext context)
    {
        if (port.String("name") is { IsKnown: true, Value: { Length: > 0 } name } field && DnsName.WhyNoLabel(name) is { } why)
        {
            context.Report(
                field.Span,
                $"{resource}: the port name '{FoundValue.Shorten(name)}' {why}",
                fix: DnsName.Correct(name, DnsName.WhyNoLabel) is { } corrected ? Fix.ChangeText(field.Entry!.Value, corrected, FixSafety.Unsafe) : null);
        }

        if (port.String("appProtocol") is { IsKnown: true, Value: var protocol } app && DnsName.WhyNotQualified(protocol) is { } notQualified)
        {
            context.Report(app.Span.Length > 0 ? app.Span : app.KeySpan, $"{resource}: the appProtocol '{FoundValue.Shorten(protocol)}' {notQualified}");
        }
    }
}
