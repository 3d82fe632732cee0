using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// <c>dapr.io/app-port</c> says to the Dapr sidecar where its application listens (docs.dapr.io, annotations). The sidecar shares the pod's
/// network, so localhost is enough; another port is not.
/// </summary>
internal sealed class KW7005_DaprSendsWhereNobodyListens : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7005", "The port configured for Dapr is one that the application listens on", Severity.Error);

    public override bool IsOfApplications => true;

    protected override void Check(Workload workload, RuleContext context)
    {
        if (AnnotatedPort.Read(workload, "dapr.io/enabled", "dapr.io/app-port") is not (var written, var port)
            || context.Applications.Answering(workload, port, null) is not { } running
            || running.MayListenOn(port))
        {
            return;
        }

        context.Report(
            written.Span,
            $"{workload} configures Dapr for an application on port {port}, but {running.Sentence()}",
            related: running.Evidence());
    }
}
