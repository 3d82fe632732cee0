using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A target port number that the containers declare for another protocol only. Declarations of numbers open nothing, so this proves nothing.
/// </summary>
internal sealed class KW2009_NumericTargetPortOfOtherProtocol : NumericTargetPortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2009", "A numeric targetPort usually has the protocol that the containers declare for it", Severity.Info);

    protected override void Check(Service service, ServicePort port, long number, IReadOnlyList<Workload> workloads, RuleContext context)
    {
        foreach (var workload in workloads)
        {
            if (PodPorts.Of(workload.Template).FirstOrDefault(one => one.Number.IsKnown && one.Number.Value == number) is { } declared)
            {
                context.Report(
                    PlaceOf(port),
                    $"{service} sends {port} over {port.EffectiveProtocol} to port {number} of its pods, which {workload} declares for "
                        + $"{declared.EffectiveProtocol} only",
                    related: [new RelatedPlace(declared.Number.Span, $"{number} is declared for {declared.EffectiveProtocol}")]);
                return;
            }
        }
    }
}
