using System.Globalization;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests;

/// <summary>
/// The work of a check grows with its input and not with its square, along every axis on which manifests grow. Work is counted by the bytes that
/// are allocated, which are the same in every run on every machine.
/// </summary>
public sealed class GrowthTests
{
    /// <summary>How much more work four times the input may cost: tables that double leave some slack.</summary>
    private const double Most = 5.5;

    public static TheoryData<string> Axes => [.. Inputs.Keys];

    private static readonly Dictionary<string, Func<int, IEnumerable<string>>> Inputs = new()
    {
        ["files"] = count => Enumerable.Range(0, count).Select(Application),
        ["documents"] = count => [string.Join("---\n", Enumerable.Range(0, count).Select(Application))],
        ["files that define the same"] = count => Enumerable.Range(0, count).Select(_ => Application(1)),
        ["variables"] = count => [Workload("a", Variables(count, i => ($"V{i}", "x")))],
        ["variables that refer to the one before"] = count => [Workload("a", Variables(count, i => ($"V{i}", $"$(V{i - 1})x")))],
        ["variables of one name"] = count => [Workload("a", Variables(count, _ => ("V", "x")))],
        ["variables with URLs"] = count => [Workload("a", Variables(count, i => ($"V{i}_URL", $"http://a{i}:80")))],
        ["variables with a host and a port"] = count => [Workload("a", Variables(count, i => ($"V{i}_HOST", "redis")))],
        ["settings"] = count =>
            [ConfigMap(count, i => $"K{i}", i => $"http://a{i}:80") + "---\n" + Workload("a", "        envFrom: [{ configMapRef: { name: c } }]\n")],
        ["keys that are repeated"] = count => [ConfigMap(count, _ => "k", _ => "v")],
        ["keys of a Secret that are repeated"] = count => [ConfigMap(count, _ => "k", _ => "value").Replace("ConfigMap", "Secret", StringComparison.Ordinal)],
        ["containers"] = count => [Workload("a", "",
            string.Concat(Enumerable.Range(0, count).Select(i => $"      - {{ name: c{i}, image: 'i:1', ports: [{{ containerPort: {i + 1} }}] }}\n")))],
        ["ports"] = count => [Workload("a",
            "        ports:\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"        - {{ name: p{i}, containerPort: {i + 1} }}\n")))],
        ["labels"] = count => [Workload("a", "").Replace("labels: { app: a }",
            "labels: { app: a, " + string.Join(", ", Enumerable.Range(0, count).Select(i => $"l{i}: v")) + " }", StringComparison.Ordinal)],
        ["Services that select all of as many workloads"] =
            count => Enumerable.Range(0, count).Select(i => Application(i).Replace($"app: app{i}", "app: all", StringComparison.Ordinal)),
        ["workloads that one Service selects"] = count => [.. Enumerable.Range(0, count).Select(i => Workload($"w{i}", "")),
            "apiVersion: v1\nkind: Service\nmetadata: { name: s }\nspec: { selector: { app: a }, ports: [{ port: 80 }] }\n"],
        ["Services that select one workload"] = count => [Workload("a", ""), .. Enumerable.Range(0, count)
            .Select(i => $"apiVersion: v1\nkind: Service\nmetadata: {{ name: s{i} }}\nspec: {{ selector: {{ app: a }}, ports: [{{ port: 80 }}] }}\n")],
        ["workloads whose selectors overlap"] = count => Enumerable.Range(0, count).Select(i => Workload($"w{i}", "")),
        ["Services whose names are near"] =
            count => Enumerable.Range(0, count).Select(i => Application(i).Replace($"http://app{i}", $"http://apq{i}", StringComparison.Ordinal)),
        ["references to what is not there"] = count => Enumerable.Range(0, count)
            .Select(i => Application(i).Replace($"name: app{i}-settings }} }}]", $"name: other{i}-settings }} }}]", StringComparison.Ordinal)),
        ["references of one object"] = count =>
            [Workload("a", "        envFrom:\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"        - configMapRef: {{ name: c{i} }}\n")))],
        ["references to one object"] = count => [ConfigMap(count, i => $"K{i}", _ => "v"), .. Enumerable.Range(0, count)
            .Select(i => Workload($"w{i}", $"        env: [{{ name: A, valueFrom: {{ configMapKeyRef: {{ name: c, key: K{i} }} }} }}]\n"))],
        ["references across namespaces"] = count => Enumerable.Range(0, count)
            .Select(i => Application(i).Replace("kind: ConfigMap\nmetadata: { name: app", "kind: ConfigMap\nmetadata: { name: other", StringComparison.Ordinal)
                .Replace("namespace: shop", $"namespace: shop{i}", StringComparison.Ordinal)),
        ["folders that are deployed"] = count => [string.Join("---\n", Enumerable.Range(0, count).Select(i =>
            $"apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {{ name: a{i} }}\nspec: {{ source: {{ repoURL: 'https://x', path: a/b{i} }} }}\n"))],
        ["Ingresses"] = count =>
            Enumerable.Range(0, count).Select(i => Application(i).Replace("port: { number: 80 }", "port: { number: 81 }", StringComparison.Ordinal)),
    };

    [Theory]
    [MemberData(nameof(Axes))]
    public void Work_GrowsWithTheInput(string axis)
    {
        Work(Inputs[axis](8));
        var (small, large) = (Work(Inputs[axis](150)), Work(Inputs[axis](600)));

        Assert.True(large < Most * small, string.Create(CultureInfo.InvariantCulture,
            $"four times the {axis} cost {(double)large / small:F1} times the work ({small:N0}, {large:N0} bytes)"));
    }

    [Theory]
    [InlineData("ENV A=$A$A\n")]
    [InlineData("ENV A=${A}x\n")]
    [InlineData("ARG A=$A$A\n")]
    [InlineData("FROM a AS a\nENV A=$A$A\n")]
    [InlineData("RUN <<EOF\n")]
    [InlineData("EXPOSE 80\n")]
    [InlineData("ENV B=$A\n")]
    public void WorkOfADockerfile_GrowsWithIt(string line)
    {
        long Work(int lines)
        {
            var file = new SourceFile("Dockerfile", "FROM a AS a\nENV A=0123456789\n" + string.Concat(Enumerable.Repeat(line, lines)));
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = ContainerImage.Read(file);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Work(8);
        // The values come to a megabyte at most, however long the file is.
        var slack = 8 * ExpansionBudget.MostOfFile;
        var (small, large) = (Work(500), Work(2000));
        Assert.True(large < (Most * small) + slack, string.Create(CultureInfo.InvariantCulture,
            $"four times the lines cost {(double)large / small:F1} times the work ({small:N0}, {large:N0} bytes)"));
    }

    private static long Work(IEnumerable<string> texts)
    {
        var files = texts.Select((text, i) => new SourceFile($"k8s/{i}.yaml", text)).ToList();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var graph = ManifestGraph.Create(files.Select(file => new ManifestInput(ManifestReader.Read(file))));
        _ = Checker.CheckAll(graph).Count();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Application(int i) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: app{{i}}, namespace: shop }
        spec:
          selector: { matchLabels: { app: app{{i}} } }
          template:
            metadata: { labels: { app: app{{i}} } }
            spec:
              containers:
              - name: web
                image: shop/app{{i}}:1
                ports: [{ name: http, containerPort: 8080 }]
                env: [{ name: NEXT_URL, value: 'http://app{{i}}:80/api' }]
                envFrom: [{ configMapRef: { name: app{{i}}-settings } }]
                readinessProbe: { httpGet: { path: /health, port: http } }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: app{{i}}, namespace: shop }
        spec: { selector: { app: app{{i}} }, ports: [{ name: http, port: 80, targetPort: http }] }
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: app{{i}}, namespace: shop }
        spec: { rules: [{ host: app{{i}}.example.com, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: app{{i}}, port: { number: 80 } } } }] } }] }
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: app{{i}}-settings, namespace: shop }
        data: { Orders__BaseAddress: 'http://app{{i}}', Feature__Timeout: '00:00:30' }

        """;

    private static string Workload(string name, string fields, string containers = "") => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: {{name}} }
        spec:
          selector: { matchLabels: { app: a } }
          template:
            metadata:
              labels: { app: a }
            spec:
              containers:
              - name: c
                image: i:1

        """ + fields + containers;

    private static string Variables(int count, Func<int, (string Name, string Value)> variable) =>
        "        env:\n"
            + string.Concat(Enumerable.Range(0, count).Select(variable).Select(one => $"        - name: {one.Name}\n          value: {one.Value}\n"));

    private static string ConfigMap(int count, Func<int, string> key, Func<int, string> value) =>
        "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"  {key(i)}: {value(i)}\n"));
}
