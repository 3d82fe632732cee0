using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A probe uses a port on which the application does not listen: the kubelet never gets an answer, so the pod is never ready or is
/// restarted for ever (pkg/kubelet/prober).
/// </summary>
internal sealed class KW7003_ProbePortNotListenedOn : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7003", "A probe uses a port that the application listens on", Severity.Error);

    public override bool IsOfApplications => true;

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.Containers)
        {
            foreach (var probe in container.Probes)
            {
                if (probe.Port is { IsKnown: true, Value.Number: { } number }
                    && context.Applications.Answering(workload, number, container) is { } running
                    && !running.MayListenOn(number))
                {
                    context.Report(
                        probe.Port.Span,
                        $"{workload} probes port {number} of {container} ({probe.Name}), but {running.Sentence()}",
                        running.SeverityLimit(),
                        related: running.Evidence(),
                        fix: running.FixTo(probe.Port.Entry!.Value));
                }
            }
        }
    }
}
