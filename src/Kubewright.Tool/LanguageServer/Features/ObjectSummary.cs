using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Tool.LanguageServer.Links;
using Kubewright.Tool.Output;
using static Kubewright.Tool.LanguageServer.Features.ShownText;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary>What an object is and what it is wired to, in a few lines of Markdown.</summary>
internal static class ObjectSummary
{
    /// <summary>The ports and keys that are listed, at most.</summary>
    private const int Most = 12;

    public static string Of(ManifestGraph graph, Resource resource)
    {
        var lines = new List<string> { Head(graph, resource) };
        lines.AddRange(resource switch
        {
            Service service => OfService(graph, service),
            Workload workload => OfWorkload(graph, workload),
            { Kind: "ConfigMap" or "Secret", Type.Group: "" } => Declarations.KeysOf(resource).Select(key => "- key " + Code(key.Name.Value)).Take(Most),
            _ => [],
        });
        return string.Join('\n', lines);
    }

    /// <summary>What a Service selects: one line for each workload, with where each port leads.</summary>
    public static IEnumerable<string> OfService(ManifestGraph graph, Service service)
    {
        var endpoints = graph.EndpointsOf(service);
        if (service.ServiceType == ServiceType.ExternalName)
        {
            return ["- an alias of " + Code(service.Spec.String("externalName").Or("?"))];
        }

        if (service.Selector.IsEmpty)
        {
            return ["- has no selector, so that its endpoints are given by somebody else"];
        }

        return endpoints.Matches.IsEmpty
            ? [endpoints.HasHiddenMatches
                ? "- selects no pod here; its pods are in another variant"
                : "- selects no pod: none has the labels " + Code(service.Selector.Pairs.ToString())]
            : endpoints.Matches.Select(Line).Take(Most);
    }

    /// <summary>Where a port leads in a workload: <c>80 → http 8080 of container api</c>.</summary>
    public static string PortLine(PortResolution port)
    {
        var from = port.ServicePort.Port.IsKnown ? $"{port.ServicePort.Port.Value}" : "?";
        var to = port.Outcome switch
        {
            PortOutcome.Resolved when port.ContainerPort is { } declared =>
                (declared.Name.IsKnown ? Code(declared.Name.Value) + " " : "")
                    + port.Number
                    + (port.Container is { Name.IsKnown: true } container ? " of container " + Code(container.Name.Value) : ""),
            PortOutcome.Resolved => $"{port.Number}, which no container declares",
            PortOutcome.NameNotFound => "nowhere: no container has a port " + Code(port.ServicePort.EffectiveTargetPort?.ToString() ?? ""),
            _ => "a port that is not known yet",
        };
        return from + " → " + to;
    }

    public static string NameOf(Resource resource) => Code($"{resource.Kind} {resource.Name ?? "?"}");

    private static string Head(ManifestGraph graph, Resource resource)
    {
        var @namespace = graph.SetOf(resource).NamespaceOf(resource);
        return $"**{NameOf(resource)}**" + (@namespace.IsStated ? " in namespace " + Code(@namespace.Name) : "") + " · " + Code(resource.File.Path);
    }

    private static string Line(WorkloadMatch match) =>
        "- " + NameOf(match.Workload)
        + (match.Workload.Replicas is { } replicas ? $", {Plural.Of((int)Math.Clamp(replicas, 0, int.MaxValue), "pod")}" : "")
        + (match.Certainty == SelectorMatch.Unknown ? " (perhaps)" : "")
        + (match.Ports.IsEmpty ? "" : ": " + string.Join("; ", match.Ports.Take(Most).Select(PortLine)));

    private static IEnumerable<string> OfWorkload(ManifestGraph graph, Workload workload)
    {
        foreach (var container in workload.Template.AllContainers.Take(Most))
        {
            yield return $"- {(container.IsInit ? "init container" : "container")} {Code(container.Name.Or("?"))}"
                + (container.Ports.IsEmpty
                    ? ""
                    : ": "
                        + string.Join(", ", container.Ports.Take(Most).Select(port => (port.Name.IsKnown ? Code(port.Name.Value) + " " : "") + port.Number)));
        }

        foreach (var service in ServicesOf(graph, workload).Take(Most))
        {
            yield return "- selected by " + NameOf(service);
        }
    }

    /// <summary>The Services that select a workload's pods.</summary>
    public static IEnumerable<Service> ServicesOf(ManifestGraph graph, Workload workload)
    {
        var set = graph.SetOf(workload);
        return set.ServicesFor(workload).Where(service => graph.EndpointsOf(service).Matches.Any(match => ReferenceEquals(match.Workload, workload)));
    }
}
