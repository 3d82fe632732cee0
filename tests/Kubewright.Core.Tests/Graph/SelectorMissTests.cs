using System.Globalization;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Core.Tests.Rules.Selectors;

namespace Kubewright.Core.Tests.Graph;

public sealed class SelectorMissTests
{
    [Fact]
    public void NamesakeIsMeant_HoweverManyServicesAndWorkloadsThereAre()
    {
        var names = Enumerable.Range(0, 169).Select(number => new string((char)('a' + (number % 13)), 4) + new string((char)('n' + (number / 13)), 4)).ToList();
        var graph = Create(names, "k8s/deployments.yaml", "k8s/services.yaml");

        Assert.All(
            graph.Sets.Single().Resources.OfType<Service>(),
            service => Assert.True(graph.MissOf(service) is { Kind: SelectorMissKind.NearMiss, IsContradicted: true, Workload: { } workload } && workload.Name == service.Name, service.Name));
    }

    /// <summary>A Deployment of each name, and a Service of it whose selector has a character too many.</summary>
    private static ManifestGraph Create(IEnumerable<string> names, string deployments, string services) => ManifestGraph.Create(
        from name in names
        from file in new[] { (Path: deployments, Text: Manifest.Deployment(name, $"app: {name}")), (Path: services, Text: Manifest.Service($"app: {name}x", name)) }
        group file.Text by string.Format(CultureInfo.InvariantCulture, file.Path, name) into texts
        select new ManifestInput(ManifestReader.Read(new SourceFile(texts.Key, string.Concat(texts)))));
}
