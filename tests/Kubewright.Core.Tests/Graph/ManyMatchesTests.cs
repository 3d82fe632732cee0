using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Graph;

/// <summary>Many Services that each select many workloads: their tables are bounded, and what is not in them is not held against anybody.</summary>
public sealed class ManyMatchesTests
{
    [Theory]
    [InlineData(1, 300, 300, SelectorMatch.Yes)]
    [InlineData(100, 100, 100, SelectorMatch.Yes)]
    [InlineData(10, 500, 500, SelectorMatch.Yes)]
    [InlineData(150, 150, 100, SelectorMatch.Unknown)]
    [InlineData(150, 300, 200, SelectorMatch.Unknown)]
    public void Table_HoldsAllOrIsUncertain(int services, int workloads, int matches, SelectorMatch certainty)
    {
        var graph = Graph(services, workloads);
        var endpoints = graph.EndpointsOf(graph.Sets.First().Resources.OfType<Service>().Last());

        Assert.Equal(matches, endpoints.Matches.Length);
        Assert.All(endpoints.Matches, match => Assert.Equal(certainty, match.Certainty));
        Assert.Equal(certainty == SelectorMatch.Unknown, endpoints.HasHiddenMatches);
    }

    private static ManifestGraph Graph(int services, int workloads)
    {
        var text = string.Concat(Enumerable.Range(0, services).Select(i => $$"""
            apiVersion: v1
            kind: Service
            metadata: { name: s{{i}} }
            spec: { selector: { app: a }, ports: [{ port: 80, targetPort: http }] }
            ---

            """)) + string.Concat(Enumerable.Range(0, workloads).Select(i => $$"""
            apiVersion: v1
            kind: Pod
            metadata: { name: w{{i}}, labels: { app: a } }
            spec: { containers: [{ name: c, image: "i:1" }] }
            ---

            """));
        return ManifestGraph.Create([new ManifestInput(ManifestReader.Read(new SourceFile("a.yaml", text)))]);
    }
}
