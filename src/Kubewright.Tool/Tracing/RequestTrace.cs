using System.Globalization;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Tracing;

/// <summary>Follows a request from a workload's pods to where it ends, step by step, each with the place that decides it.</summary>
internal sealed class RequestTrace
{
    private readonly ManifestGraph _graph;
    private readonly ManifestSet _set;
    private readonly Workload _from;
    private readonly Uri _url;
    private readonly PolicyVerdict _policies;
    private readonly List<TraceStep> _steps = [];

    private RequestTrace(ManifestGraph graph, Workload from, Uri url)
    {
        _graph = graph;
        _set = graph.SetOf(from);
        _from = from;
        _url = url;
        _policies = new PolicyVerdict(_set);
    }

    /// <summary>The steps of a request; the last one says where it ends.</summary>
    /// <param name="graph">The objects.</param>
    /// <param name="from">Whose pods send it.</param>
    /// <param name="url">What they ask for.</param>
    public static IReadOnlyList<TraceStep> Follow(ManifestGraph graph, Workload from, Uri url)
    {
        var trace = new RequestTrace(graph, from, url);
        trace.Follow();
        return trace._steps;
    }

    private void Follow()
    {
        if (Resolve() is not { } service || PortOf(service) is not { } port)
        {
            return;
        }

        var endpoints = _graph.EndpointsOf(service);
        if (endpoints.Matches.IsEmpty)
        {
            Add(
                "Endpoints",
                service.Selector.IsEmpty
                    ? $"{service} has no selector, so it has the endpoints that somebody writes"
                    : $"{service} selects no pod here: none has {service.Selector.Pairs}",
                service.Selector.Pairs.Node?.Span ?? service.HeadSpan,
                service.Selector.IsEmpty || endpoints.HasHiddenMatches ? TraceOutcome.MayGoOn : TraceOutcome.Ends);
            return;
        }

        foreach (var match in endpoints.Nearest)
        {
            Enter(match, match.Ports[service.Ports.IndexOf(port)]);
        }
    }

    private Service? Resolve()
    {
        var isolating = _policies.Isolating(_from, isIngress: false);
        if (isolating.Count > 0 && PolicyVerdict.AllowsDns(isolating) == SelectorMatch.No)
        {
            Add("DNS", $"{Names(isolating)} lets {_from} send nothing to port 53, so no name can be looked up", isolating[0].HeadSpan, TraceOutcome.Ends);
            return null;
        }

        var resolution = _set.Resolve(_from, _url.Host);
        var space = _set.NamespaceOf(_from).IsStated ? $" from namespace '{_set.NamespaceOf(_from)}'" : "";
        switch (resolution.Outcome)
        {
            case HostOutcome.Found when resolution.Services[0] is { ServiceType: ServiceType.ExternalName } alias:
                Add("DNS", $"'{_url.Host}' is {alias}, an alias of {alias.Spec.String("externalName").Or("?")} outside of the cluster", alias.HeadSpan,
                    TraceOutcome.MayGoOn);
                return null;
            case HostOutcome.Found:
                Add("DNS", $"'{_url.Host}' is {resolution.Services[0]}", resolution.Services[0].HeadSpan);
                return resolution.Services[0];
            case HostOutcome.InOtherNamespace:
                Add(
                    "DNS",
                    $"'{_url.Host}' is not a name{space}; {resolution.Services[0]} is in namespace '{_set.NamespaceOf(resolution.Services[0])}': ask for "
                        + $"'{resolution.Suggestion}'",
                    resolution.Services[0].HeadSpan,
                    TraceOutcome.Ends);
                return null;
            case HostOutcome.NotFound:
                var meant = resolution.Suggestion is null ? "" : $"; did you mean '{resolution.Suggestion}'?";
                Add("DNS", $"'{_url.Host}' is not a Service that is seen{space}{meant}", resolution.Suggested?.HeadSpan, TraceOutcome.Ends);
                return null;
            default:
                Add("DNS", $"'{_url.Host}' is not a name of this cluster as far as it is known here", null, TraceOutcome.MayGoOn);
                return null;
        }
    }

    private ServicePort? PortOf(Service service)
    {
        var found = service.Ports.FirstOrDefault(port => port.Port.IsKnown && port.Port.Value == _url.Port);
        if (found is not null)
        {
            var name = found.Name.IsKnown ? $"port '{found.Name.Value}'" : "a port";
            Add("Service port", $"{Number(_url.Port)} is {name} of {service}, sent to {Target(found)}", found.Node.Span);
            return found;
        }

        if (service.IsHeadless)
        {
            Add("Service port", $"{service} is headless: its name is that of the pods, and {Number(_url.Port)} is asked of them as it is", service.HeadSpan,
                TraceOutcome.MayGoOn);
            return null;
        }

        var ports = string.Join(", ", service.Ports.Where(port => port.Port.IsKnown).Select(port => port.Port.ToString()).Take(5));
        Add("Service port", $"{service} has no port {Number(_url.Port)}; it has {(ports.Length == 0 ? "none" : ports)}", service.HeadSpan, TraceOutcome.Ends);
        return null;
    }

    private void Enter(WorkloadMatch match, PortResolution port)
    {
        var workload = match.Workload;
        if (port.Outcome == PortOutcome.NameNotFound)
        {
            Add("Endpoints", $"{workload} has no port named '{port.ServicePort.EffectiveTargetPort}', so its pods are not endpoints of this port",
                port.ServicePort.Node.Span, TraceOutcome.Ends);
            return;
        }

        var replicas = workload.Replicas is { } count ? $", {Number(count)} of them" : "";
        var number = port.Number is { } known ? $" on port {Number(known)}" : "";
        if (workload.Replicas == 0)
        {
            Add("Endpoints", $"{workload} has 0 replicas, so there is no pod to answer", workload.HeadSpan, TraceOutcome.MayGoOn);
            return;
        }

        Add("Endpoints", $"the pods of {workload}{replicas}{number}", workload.HeadSpan,
            match.Certainty == SelectorMatch.Unknown ? TraceOutcome.MayGoOn : TraceOutcome.GoesOn);
        if (!Passes(workload, port))
        {
            return;
        }

        if (port.ContainerPort is { } declared)
        {
            Add("Container", $"{port.Container} declares port {declared.Number}{(declared.Name.IsKnown ? $" '{declared.Name.Value}'" : "")}",
                declared.Node.Span);
        }
        else
        {
            Add("Container", $"no container of {workload} declares port {port.Number?.ToString(CultureInfo.InvariantCulture) ?? "?"}; one may listen there all "
                + "the same", workload.HeadSpan, TraceOutcome.MayGoOn);
        }

        Add("Application", $"what listens there and answers {_url.AbsolutePath} is in the code, which a build with the Kubewright package reads", null,
            TraceOutcome.MayGoOn);
    }

    private bool Passes(Workload to, PortResolution port)
    {
        var name = port.ContainerPort?.Name.Or("");
        return Passes(_from, isIngress: false, to, port.Number, name) && Passes(to, isIngress: true, _from, port.Number, name);
    }

    private bool Passes(Workload guarded, bool isIngress, Workload other, long? port, string? name)
    {
        var isolating = _policies.Isolating(guarded, isIngress);
        if (isolating.Count == 0)
        {
            return true;
        }

        var verdict = _policies.Allows(isolating, isIngress, other, port, name);
        var direction = isIngress ? $"from {other} to {guarded}" : $"from {guarded} to {other}";
        var says = verdict switch { SelectorMatch.Yes => "lets it through", SelectorMatch.No => "does not let it through", _ => "may let it through" };
        Add("Network policy", $"{Names(isolating)} {says}, {direction}", isolating[0].HeadSpan, verdict switch
        {
            SelectorMatch.Yes => TraceOutcome.GoesOn,
            SelectorMatch.No => TraceOutcome.Ends,
            _ => TraceOutcome.MayGoOn,
        });
        return verdict != SelectorMatch.No;
    }

    private void Add(string stage, string text, SourceSpan? place, TraceOutcome outcome = TraceOutcome.GoesOn) =>
        _steps.Add(new TraceStep(stage, text, place, outcome));

    private static string Names(List<Resource> policies) => string.Join(" and ", policies.Take(3).Select(policy => policy.ToString()));

    private static string Target(ServicePort port) => port.EffectiveTargetPort is { } target
        ? target.Number is null ? $"the pod port named '{target}'" : $"pod port {target}" : "a pod port that is not known";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
