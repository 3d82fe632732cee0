using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// One host port twice in a pod: protocol, address and number are the same. Init containers run one by one, so each is held against itself
/// (pkg/apis/core/validation/validation.go checkHostPortConflicts).
/// </summary>
internal sealed class KW2055_HostPortTwice : ResourceRule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2055", "A pod takes a hostPort once", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        Check(workload, workload.Template.Containers, context);
        foreach (var container in workload.Template.InitContainers)
        {
            Check(workload, [container], context);
        }
    }

    private static void Check(Workload workload, IEnumerable<Container> containers, RuleContext context)
    {
        var first = new Dictionary<(long, string, string), ContainerPort>();
        foreach (var port in containers.SelectMany(container => container.Ports))
        {
            var address = port.Node.String("hostIP");
            if (!port.HostPort.IsKnown || port.HostPort.Value == 0 || address.IsOpaque || port.EffectiveProtocol is not { } protocol)
            {
                continue;
            }

            var key = (port.HostPort.Value, protocol, address.Or(""));
            if (first.TryGetValue(key, out var other))
            {
                context.Report(
                    port.HostPort.Span,
                    $"{workload} takes the hostPort {port.HostPort.Value} twice for {protocol}",
                    related: [new RelatedPlace(other.HostPort.Span, $"hostPort {port.HostPort.Value}, taken first")]);
            }
            else
            {
                first.Add(key, port);
            }
        }
    }
}
