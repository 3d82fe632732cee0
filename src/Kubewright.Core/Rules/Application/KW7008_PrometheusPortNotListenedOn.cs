using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// <c>prometheus.io/port</c>, by which a usual configuration of Prometheus finds what it scrapes, names a port on which neither the
/// application listens nor a container declares one. Kubernetes itself gives the annotation no meaning.
/// </summary>
internal sealed class KW7008_PrometheusPortNotListenedOn : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7008", "The port configured for Prometheus is one that the application listens on", Severity.Warning);

    public override bool IsOfApplications => true;

    protected override void Check(Workload workload, RuleContext context)
    {
        if (AnnotatedPort.Read(workload, "prometheus.io/scrape", "prometheus.io/port") is not (var written, var port)
            || workload.Template.AllContainers.Any(container => container.Ports.Any(one => one.Number.IsKnown && one.Number.Value == port))
            || context.Applications.Answering(workload, port, null) is not { } running
            || running.MayListenOn(port))
        {
            return;
        }

        context.Report(
            written.Span,
            $"{workload} has Prometheus scrape port {port}, but {running.Sentence()}",
            related: running.Evidence(),
            fix: running.OnlyPort() is { } only ? Fix.ChangeText(written, $"{only}", FixSafety.Unsafe) : null);
    }
}
