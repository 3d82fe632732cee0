using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Tool.Output;

/// <summary>Where the Services lead, as a table for a person to read.</summary>
internal static class EndpointText
{
    public static void Write(ManifestGraph graph, Terminal terminal)
    {
        foreach (var service in graph.Sets.SelectMany(set => set.Resources).OfType<Service>())
        {
            var endpoints = graph.EndpointsOf(service);
            terminal.Output.WriteLine($"{service.Name} {string.Join(", ", endpoints.Matches.Select(match => match.Workload.ToString()))}");
        }
    }
}
