using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A port of a NetworkPolicy is one that pods can have, by number or by name (pkg/apis/networking/validation/validation.go
/// ValidateNetworkPolicyPort).
/// </summary>
internal sealed class KW5323_PolicyPort() : KindRule("networking.k8s.io", "NetworkPolicy")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5323", "A port of a NetworkPolicy is a number from 1 to 65535 or the name of a container's port", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        foreach (var entry in PolicyRules.Ports(resource))
        {
            var port = entry.IntegerOrString("port");
            if (port.IsKnown && WhyInvalid(port.Value) is { } why)
            {
                context.Report(port.Span.Length > 0 ? port.Span : port.KeySpan, $"{resource}: the port {why}");
            }

            var last = entry.Integer("endPort");
            if (last.IsKnown && !PortNumber.IsValid(last.Value) && PortNumber.IsDecodable(last.Value) && port.Or(new IntOrString(0)).Number is { } first
                && last.Value >= first)
            {
                context.Report(last.Span, $"{resource}: the port {last.Value} is not between 1 and {PortNumber.Last}");
            }
        }
    }

    private static string? WhyInvalid(IntOrString port) =>
        port.Number is { } number
            ? PortNumber.IsValid(number) || !PortNumber.IsDecodable(number) ? null : $"{number} is not between 1 and {PortNumber.Last}"
            : PortName.IsNumber(port.Text!) ? $"'{port.Text}' is a name because it is quoted, and a name needs a letter; write the number {port.Text}"
            : PortName.WhyInvalid(port.Text!) is { } fault ? $"name '{FoundValue.Shorten(port.Text!)}' {fault}"
            : null;
}
