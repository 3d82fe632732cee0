using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A Service sends to a port that the application opens on localhost only. Connections from outside the pod's own network namespace never
/// arrive there; those of a sidecar in the same pod do.
/// </summary>
internal sealed class KW7004_ListenerOnLoopbackOnly : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7004", "What a Service sends to listens on more than localhost", Severity.Error);

    public override bool IsOfApplications => true;

    protected override void Check(Service service, RuleContext context)
    {
        foreach (var match in context.Graph.EndpointsOf(service).Nearest)
        {
            foreach (var resolution in match.Ports)
            {
                if (match.Certainty == SelectorMatch.Yes
                    && resolution.Number is { } number
                    && context.Applications.Answering(match.Workload, number, resolution.Container) is { } running
                    && running.ListensOnLoopbackOnly(number))
                {
                    Report(service, match.Workload, resolution, number, running.Sentence(), running.Evidence(), context);
                }
            }
        }
    }

    private static void Report(
        Service service,
        Workload workload,
        PortResolution resolution,
        long number,
        string sentence,
        ImmutableArray<RelatedPlace> evidence,
        RuleContext context)
    {
        var port = resolution.ServicePort;
        context.Report(
            port.TargetPort.IsKnown ? port.TargetPort.Span : port.Port.Span,
            $"{service} sends {port} to {number}, which is open on localhost only, so nothing outside the pod reaches it: {sentence}",
            context.IsFar(workload.File) ? Severity.Info : null,
            related: evidence);
    }
}
