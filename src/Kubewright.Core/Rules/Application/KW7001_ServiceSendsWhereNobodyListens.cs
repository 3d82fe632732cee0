using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A Service sends to a number on which the application in the selected pods does not listen: every connection is refused. What
/// <c>containerPort</c> says makes no difference; what the server binds does.
/// </summary>
internal sealed class KW7001_ServiceSendsWhereNobodyListens : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7001", "A Service sends to a port that the application listens on", Severity.Error);

    public override bool IsOfApplications => true;

    protected override void Check(Service service, RuleContext context)
    {
        foreach (var match in context.Graph.EndpointsOf(service).Nearest)
        {
            if (match.Certainty != SelectorMatch.Yes)
            {
                continue;
            }

            foreach (var resolution in match.Ports)
            {
                Check(service, match.Workload, resolution, context);
            }
        }
    }

    private static void Check(Service service, Workload workload, PortResolution resolution, RuleContext context)
    {
        // A named target port follows the container's declaration: what is wrong there is reported there.
        var port = resolution.ServicePort;
        if (resolution.Number is not { } number
            || port.EffectiveProtocol != "TCP"
            || port.EffectiveTargetPort is not { Number: not null }
            || context.Applications.Answering(workload, number, resolution.Container) is not { } running
            || running.ListensOn(number))
        {
            return;
        }

        // What may listen beside the web server is given the benefit of the doubt where a container declares its port.
        var mayBeElse = running.Listening.MayBeMore && !IsOfNoActor(running, number);
        if (mayBeElse && resolution.Container is not null)
        {
            return;
        }

        var isWritten = port.TargetPort is { IsKnown: true, Value.Number: > 0 };
        var span = isWritten ? port.TargetPort.Span : port.Port.Span;
        context.Report(
            span,
            $"{service} sends {port} to {number}{(isWritten ? "" : " (it has no targetPort, so its own port)")}, "
                + $"but {running.Sentence()}{(mayBeElse ? $", and no container declares {number}" : "")}",
            mayBeElse || context.IsFar(workload.File) ? Severity.Info : running.SeverityLimit(),
            related: running.Evidence(),
            fix: isWritten ? running.FixTo(port.TargetPort.Entry!.Value) : null);
    }

    /// <summary>
    /// Whether what listens beside the web server is an actor runtime, which listens on 11111 and 30000 unless it is configured otherwise, and never where the
    /// web does.
    /// </summary>
    private static bool IsOfNoActor(RunningApplication running, long port) =>
        port is 80 or 443 && running.Application.Listening.Beside is { } beside && beside.StartsWith("Orleans", StringComparison.Ordinal);
}
