using Kubewright.Core.Graph;

namespace Kubewright.Tool.Output;

/// <summary>Where the Services lead, as a table for a person to read.</summary>
internal static class EndpointText
{
    public static void Write(ManifestGraph graph, Terminal terminal)
    {
        foreach (var endpoints in graph.EndpointTables)
        {
            terminal.Output.WriteLine($"{endpoints.Service.Name} {string.Join(", ", endpoints.Matches.Select(match => match.Workload.ToString()))}");
        }
    }
}
