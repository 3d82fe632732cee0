using System.Diagnostics;
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

    // The square of twenty is four hundred: a search through all workloads for each Service cannot pass, however loaded the machine is.
    [Fact]
    public void WorkOfManyServicesWithoutPods_GrowsWithTheirNumber()
    {
        TimeOf(100);
        var few = Enumerable.Range(0, 3).Min(_ => TimeOf(100));
        var many = TimeOf(2000);

        Assert.True(many < 100 * few, $"{many} for 2,000, {few} for 100");
    }

    private static TimeSpan TimeOf(int count)
    {
        var graph = Create(Enumerable.Range(0, count).Select(number => "app-" + number.ToString("0000", CultureInfo.InvariantCulture)), "k8s/{0}.yaml", "k8s/{0}-service.yaml");
        var services = graph.Sets.Single().Resources.OfType<Service>().ToList();
        var watch = Stopwatch.StartNew();
        Assert.All(services, service => Assert.NotNull(graph.MissOf(service)));
        return watch.Elapsed;
    }

    /// <summary>A Deployment of each name, and a Service of it whose selector has a character too many.</summary>
    private static ManifestGraph Create(IEnumerable<string> names, string deployments, string services) => ManifestGraph.Create(
        from name in names
        from file in new[] { (Path: deployments, Text: Manifest.Deployment(name, $"app: {name}")), (Path: services, Text: Manifest.Service($"app: {name}x", name)) }
        group file.Text by string.Format(CultureInfo.InvariantCulture, file.Path, name) into texts
        select new ManifestInput(ManifestReader.Read(new SourceFile(texts.Key, string.Concat(texts)))));
}
