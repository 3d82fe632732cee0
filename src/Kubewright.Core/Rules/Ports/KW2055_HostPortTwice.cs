using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// One host port twice in a pod: protocol, address and number are the same. Init containers run one by one, so each is held against itself
/// (pkg/apis/core/validation/validation.go checkHostPortConflicts). On the host's network each port of a Pod is a host port, written or not
/// (pkg/apis/core/v1/defaults.go SetDefaults_Pod); of a template only the pods that are made from it are refused.
/// </summary>
internal sealed class KW2055_HostPortTwice : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2055", "A pod takes a hostPort once", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        var isOnHost = workload.Template.Spec.Boolean("hostNetwork").Or(false);
        Check(workload, workload.Template.Containers, isOnHost, context);
        foreach (var container in workload.Template.InitContainers)
        {
            Check(workload, [container], isOnHost, context);
        }
    }

    private static void Check(Workload workload, IEnumerable<Container> containers, bool isOnHost, RuleContext context)
    {
        var first = new Dictionary<(long, string, string), ContainerPort>();
        foreach (var port in containers.SelectMany(container => container.Ports))
        {
            var address = port.Node.String("hostIP");
            var taken = Taken(port, isOnHost);
            if (!taken.IsKnown || taken.Value == 0 || address.IsOpaque || port.EffectiveProtocol is not { } protocol)
            {
                continue;
            }

            var key = (taken.Value, protocol, address.Or(""));
            if (first.TryGetValue(key, out var other))
            {
                var areWritten = IsWritten(port) && IsWritten(other);
                context.Report(
                    taken.Span,
                    $"{workload} takes the hostPort {taken.Value} twice for {protocol}{(areWritten ? "" : ", because it runs on the host's network")}",
                    areWritten || workload is Pod ? null : Severity.Warning,
                    [new RelatedPlace(Taken(other, isOnHost).Span, $"hostPort {taken.Value}, taken first")]);
            }
            else
            {
                first.Add(key, port);
            }
        }
    }

    private static Field<long> Taken(ContainerPort port, bool isOnHost) => isOnHost && !IsWritten(port) && !port.HostPort.IsOpaque ? port.Number
        : port.HostPort;

    private static bool IsWritten(ContainerPort port) => port.HostPort is { IsKnown: true, Value: not 0 };
}
