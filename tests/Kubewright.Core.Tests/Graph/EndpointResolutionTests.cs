using System.Text;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Graph;

/// <summary>The graph's endpoints against a slow and obvious reading of the EndpointSlice controller, on many small sets made at random.</summary>
public sealed class EndpointResolutionTests
{
    private static readonly string[] Keys = ["app", "tier", "statefulset.kubernetes.io/pod-name"];
    private static readonly string[] Values = ["a", "b"];
    private static readonly string[] PodNames = ["w0-0", "w1-1"];
    private static readonly string[] Namespaces = ["", "default", "shop"];
    private static readonly string[] Protocols = ["", "TCP", "UDP"];
    private static readonly string[] PortNames = ["", "http", "grpc"];

    [Fact]
    public void EndpointsAreThoseOfTheController()
    {
        var endpoints = 0;
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var workloads = Enumerable.Range(0, random.Next(1, 5)).Select(number => MakePods(random, number)).ToList();
            var services = Enumerable.Range(0, random.Next(1, 4)).Select(number => MakeService(random, number)).ToList();
            var text = string.Concat(workloads.Select(Write)) + string.Concat(services.Select(Write));
            var graph = ManifestGraph.Create([new ManifestInput(ManifestReader.Read(new SourceFile("manifest.yaml", text)))]);
            var expected = services.SelectMany(service => Endpoints(service, workloads)).ToList();
            endpoints += expected.Count;
            var actual = graph.EndpointTables.SelectMany(table => table.Matches.SelectMany(match => match.Ports.Select(port =>
                $"{table.Service.Name} -> {match.Workload.Name}: {port.Number?.ToString() ?? "none"} {port.Container?.Name.Value}")));
            Assert.True(expected.SequenceEqual(actual), $"seed {seed}\n{text}\nexpected\n{string.Join('\n', expected)}\nactual\n{string.Join('\n', actual)}");
        }

        Assert.True(endpoints > 500, $"only {endpoints} endpoints were compared");
    }

    /// <summary>What the controller does, read from its source, without any index.</summary>
    private static IEnumerable<string> Endpoints(ServiceModel service, List<PodsModel> workloads)
    {
        foreach (var pods in workloads)
        {
            var isSelected = service.Selector.Count > 0
                && Home(service.Namespace) == Home(pods.Namespace)
                && service.Selector.All(pair => pods.Labels.TryGetValue(pair.Key, out var value)
                    ? value == pair.Value
                    : pods.IsStateful && pair.Key == Keys[2] && pair.Value == pods.Name + "-0");
            if (!isSelected)
            {
                continue;
            }

            var protocol = service.Protocol.Length == 0 ? "TCP" : service.Protocol;
            var ports = pods.Containers.Where(container => container.Kind != ContainerKind.Init)
                .OrderBy(container => container.Kind)
                .SelectMany(container => container.Ports.Select(port => (container, port)))
                .Where(one => (one.port.Protocol.Length == 0 ? "TCP" : one.port.Protocol) == protocol)
                .ToList();
            if (service.TargetName.Length > 0)
            {
                var named = ports.FirstOrDefault(one => one.port.Name == service.TargetName);
                yield return $"{service.Name} -> {pods.Name}: {(named.container is null ? "none" : named.port.Number.ToString())} {named.container?.Name}";
            }
            else
            {
                var number = service.TargetNumber == 0 ? service.Port : service.TargetNumber;
                yield return $"{service.Name} -> {pods.Name}: {number} {ports.FirstOrDefault(one => one.port.Number == number).container?.Name}";
            }
        }
    }

    private static string Home(string @namespace) => @namespace.Length == 0 ? "default" : @namespace;

    private static PodsModel MakePods(Random random, int number) => new(
        "w" + number,
        Pick(random, Namespaces),
        random.Next(2) == 0,
        MakeLabels(random, oneOutOf: 2),
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(one => new ContainerModel(
            "c" + one,
            one == 0 ? ContainerKind.Container : (ContainerKind)random.Next(3),
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => new PortModel(Pick(random, PortNames), random.Next(8080, 8083), Pick(random, Protocols)))]))]);

    private static ServiceModel MakeService(Random random, int number) => new(
        "s" + number,
        Pick(random, Namespaces),
        MakeLabels(random, oneOutOf: 3),
        random.Next(8080, 8083),
        Pick(random, Protocols),
        Pick(random, PortNames),
        random.Next(3) == 0 ? 0 : random.Next(8080, 8083));

    private static Dictionary<string, string> MakeLabels(Random random, int oneOutOf) =>
        Keys.Where(_ => random.Next(oneOutOf) == 0).ToDictionary(key => key, key => Pick(random, key == Keys[2] ? PodNames : Values));

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];

    private static string Write(PodsModel pods)
    {
        var text = new StringBuilder($$"""
            apiVersion: apps/v1
            kind: {{(pods.IsStateful ? "StatefulSet" : "Deployment")}}
            metadata: { name: {{pods.Name}}{{Written(pods.Namespace)}} }
            spec:
              template:
                metadata: { labels: { {{Written(pods.Labels)}} } }
                spec:

            """);
        foreach (var group in pods.Containers.GroupBy(container => container.Kind == ContainerKind.Container))
        {
            text.Append(group.Key ? "      containers:\n" : "      initContainers:\n");
            foreach (var container in group)
            {
                var ports = container.Ports.Select(port => "{ " + $"containerPort: {port.Number}"
                    + (port.Name.Length == 0 ? "" : $", name: {port.Name}") + (port.Protocol.Length == 0 ? "" : $", protocol: {port.Protocol}") + " }");
                text.Append($"        - {{ name: {container.Name}, ports: "
                    + $"[{string.Join(", ", ports)}]{(container.Kind == ContainerKind.Sidecar ? ", restartPolicy: Always" : "")} }}\n");
            }
        }

        return text.Append("---\n").ToString();
    }

    private static string Write(ServiceModel service) => $$"""
        apiVersion: v1
        kind: Service
        metadata: { name: {{service.Name}}{{Written(service.Namespace)}} }
        spec:
          selector: { {{Written(service.Selector)}} }
          ports:
            - { port: {{service.Port}}{{(service.Protocol.Length == 0 ? "" : ", protocol: " + service.Protocol)}}, targetPort: {{(service.TargetName.Length > 0 ? service.TargetName : service.TargetNumber)}} }
        ---

        """;

    private static string Written(string @namespace) => @namespace.Length == 0 ? "" : ", namespace: " + @namespace;

    private static string Written(Dictionary<string, string> labels) => string.Join(", ", labels.Select(label => $"{label.Key}: {label.Value}"));

    /// <summary>In the order in which the controller looks at them; plain init containers it does not look at.</summary>
    private enum ContainerKind
    {
        Container,
        Sidecar,
        Init,
    }

    private sealed record PortModel(string Name, int Number, string Protocol);

    private sealed record ContainerModel(string Name, ContainerKind Kind, List<PortModel> Ports);

    private sealed record PodsModel(string Name, string Namespace, bool IsStateful, Dictionary<string, string> Labels, List<ContainerModel> Containers);

    private sealed record ServiceModel(string Name, string Namespace, Dictionary<string, string> Selector, int Port, string Protocol, string TargetName,
        int TargetNumber);
}
