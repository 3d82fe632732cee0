using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Ports;

/// <summary>A Service port's name that is not a DNS label (pkg/apis/core/validation/validation.go validateServicePort).</summary>
internal sealed class KW2021_ServicePortNameInvalid : ServicePortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2021", "The name of a Service port is a DNS label", Severity.Error);

    protected override void Check(Service service, ServicePort port, RuleContext context)
    {
        if (port.Name is { IsKnown: true, Value: { Length: > 0 } name } && DnsName.WhyNoLabel(name) is { } why)
        {
            var corrected = DnsName.Correct(name, DnsName.WhyNoLabel);
            context.Report(
                port.Name.Span,
                $"{service} has a port named '{name}', which cannot be a name: it {why}",
                fix: corrected is null ? null : Fix.ChangeText(port.Name.Entry!.Value, corrected, FixSafety.Unsafe));
        }
    }
}
