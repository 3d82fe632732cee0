using System.Globalization;
using Kubewright.Core.Graph.Selecting;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules.Application;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A NetworkPolicy allows, or a monitor scrapes, a number of the pods on which the application in none of them listens (networking/v1 NetworkPolicyPort;
/// prometheus-operator Endpoint.targetPort, PodMetricsEndpoint.portNumber). A Service that names such a port is reported at the Service.
/// </summary>
internal sealed class KW4046_PortOfPodsNotListenedOn : Rule<Resource>
{
    private const string Monitoring = "monitoring.coreos.com";

    public override RuleDescriptor Descriptor { get; } =
        new("KW4046", "A port of pods that a policy or a monitor names is one that the application listens on", Severity.Warning);

    public override bool IsOfApplications => true;

    internal override bool IsAbout(object subject) => subject is Resource { Kind: "NetworkPolicy" or "ServiceMonitor" or "PodMonitor" };

    protected override void Check(Resource subject, RuleContext context)
    {
        switch (subject.Type.Group, subject.Kind)
        {
            case ("networking.k8s.io", "NetworkPolicy"):
                foreach (var port in PolicyPort.Of(subject, context).Where(port => !port.IsRange && port.MayBeTcp))
                {
                    // What a Service says of the number is reported as that.
                    if (port.Written.Value.Number is { } number && port.Translation(subject, context) is null)
                    {
                        Check(subject, "allows", port.Written.Entry!.Value, number, port.Pods, context);
                    }
                }

                break;
            case (Monitoring, "ServiceMonitor"):
                CheckEndpoints(subject, "endpoints", ["targetPort"], context);
                break;
            case (Monitoring, "PodMonitor"):
                CheckEndpoints(subject, "podMetricsEndpoints", ["portNumber", "targetPort"], context);
                break;
        }
    }

    private static void CheckEndpoints(Resource monitor, string list, string[] fields, RuleContext context)
    {
        var pods = context.Graph.SelectionIn(context.Set).Of(monitor)
            .FirstOrDefault(
                one => one.Selector.Use is SelectorUse.MonitoredServices or SelectorUse.MonitoredPods) is { Kind: SelectorOutcomeKind.Selects } found
            ? found.Selected.SelectMany(one => PodsOf(one.Resource, context)).Distinct().ToList()
            : [];

        // The name of a port counts before its number.
        foreach (var endpoint in monitor.Spec.Mappings(list).Where(endpoint => endpoint.String("port").IsAbsent))
        {
            foreach (var written in fields.Select(field => endpoint.IntegerOrString(field)).Where(written => written is { IsKnown: true, Value.Number: > 0 }))
            {
                Check(monitor, "scrapes", written.Entry!.Value, written.Value.Number!.Value, pods, context);
            }
        }
    }

    private static IEnumerable<Workload> PodsOf(Resource resource, RuleContext context) => resource switch
    {
        Service service => context.Graph.EndpointsOf(service).Matches.Select(match => match.Workload),
        Workload workload => [workload],
        _ => [],
    };

    private static void Check(Resource from, string verb, YamlNode written, long number, List<Workload> pods, RuleContext context)
    {
        var running = pods.Select(workload => context.Applications.Answering(workload, number, null)).ToList();
        if (running.Count == 0 || running.Exists(one => one is null || one.MayListenOn(number)))
        {
            return;
        }

        var first = running[0]!;
        context.Report(
            written.Span,
            $"{from} {verb} port {number.ToString(CultureInfo.InvariantCulture)} of the pods of {pods[0]}, but {first.Sentence()}",
            context.IsFar(pods[0].File) ? Severity.Info : null,
            first.Evidence(),
            first.FixTo(written));
    }
}
