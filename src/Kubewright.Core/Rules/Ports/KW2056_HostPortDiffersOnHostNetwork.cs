using System.Globalization;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A hostPort other than the containerPort in a pod on the host's network, where the two are one
/// (pkg/apis/core/validation/validation.go validateHostNetwork).
/// </summary>
internal sealed class KW2056_HostPortDiffersOnHostNetwork : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2056", "On the host's network a hostPort equals its containerPort", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        var hostNetwork = workload.Template.Spec.Boolean("hostNetwork");
        if (!hostNetwork.Or(false))
        {
            return;
        }

        foreach (var container in workload.Template.Containers)
        {
            foreach (var port in container.Ports)
            {
                if (port.HostPort.IsKnown && port.HostPort.Value != 0 && port.Number.IsKnown && port.HostPort.Value != port.Number.Value)
                {
                    var number = port.Number.Value.ToString(CultureInfo.InvariantCulture);
                    context.Report(
                        port.HostPort.Span,
                        $"{workload} runs on the host's network, so the hostPort of {container} must be its containerPort {number}, not {port.HostPort.Value}",
                        related: [new RelatedPlace(hostNetwork.KeySpan, "The pod runs on the host's network")],
                        fix: Fix.ChangeValue(port.HostPort.Entry!.Value, number, FixSafety.Unsafe));
                }
            }
        }
    }
}
