using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Ports;

/// <summary>An appProtocol that is not a qualified name (pkg/apis/core/validation/validation.go validateServicePort).</summary>
internal sealed class KW2042_AppProtocolInvalid : ServicePortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2042", "An appProtocol is a name, with or without a domain before it", Severity.Error);

    protected override void Check(Service service, ServicePort port, RuleContext context)
    {
        if (port.Node.String("appProtocol") is { IsKnown: true } field && DnsName.WhyNotQualified(field.Value) is { } why)
        {
            context.Report(field.Span, $"{service} has the appProtocol '{field.Value}' for {port}, which cannot be one: it {why}; write a name such as http "
                + "or kubernetes.io/h2c");
        }
    }
}
