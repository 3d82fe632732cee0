namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes what governs the pods of a class: how many run, how many stay, and who may connect.</summary>
internal sealed class PolicyWriter(NodeWriter nodes, DescribedClass described)
{
    private readonly MetadataWriter _metadata = new(nodes, described);

    /// <summary>What writes each object.</summary>
    public IEnumerable<Action> Objects
    {
        get
        {
            if (described.Only("HorizontalPodAutoscaler") is { } autoscaler)
            {
                yield return () => Write("autoscaling/v2", autoscaler, WriteAutoscaler);
            }

            if (described.Only("PodDisruptionBudget") is { } budget)
            {
                yield return () => Write("policy/v1", budget, WriteBudget);
            }

            if (described.Only("NetworkPolicy") is { } policy)
            {
                yield return () => Write("networking.k8s.io/v1", policy, WritePolicy);
            }
        }
    }

    private void Write(string apiVersion, DescribedAttribute attribute, Action<DescribedAttribute> spec) => nodes.Object(attribute, () =>
    {
        nodes.Field("apiVersion", apiVersion);
        nodes.Field("kind", attribute.Kind);
        _metadata.Write(described.NameOf(attribute), attribute.Kind);
        nodes.Object("spec", () => spec(attribute));
    });

    private void WriteAutoscaler(DescribedAttribute autoscaler)
    {
        nodes.Object("scaleTargetRef", () =>
        {
            nodes.Field("apiVersion", "apps/v1");
            nodes.Field("kind", described.Workload.Kind);
            nodes.Field("name", described.Workload.Text("Name"));
        });
        nodes.Field("minReplicas", autoscaler.Number("MinReplicas"));
        nodes.Field("maxReplicas", autoscaler.Number("MaxReplicas"));
        var (cpu, memory) = (autoscaler.Number("CpuPercent"), autoscaler.Number("MemoryPercent"));
        List<(string Resource, DescribedValue Percent)> metrics = [];
        if (cpu is not null || memory is null)
        {
            metrics.Add(("cpu", cpu ?? DescribedValue.UnsaidNumber("80")));
        }

        if (memory is not null)
        {
            metrics.Add(("memory", memory));
        }

        nodes.List("metrics", metrics, metric => nodes.Object(() =>
        {
            nodes.Field("type", "Resource");
            nodes.Object("resource", () =>
            {
                nodes.Field("name", metric.Resource);
                nodes.Object("target", () =>
                {
                    nodes.Field("type", "Utilization");
                    nodes.Field("averageUtilization", metric.Percent);
                });
            });
        }));
    }

    private void WriteBudget(DescribedAttribute budget)
    {
        var (stay, missing) = (budget.NumberOrText("MinAvailable"), budget.NumberOrText("MaxUnavailable"));
        nodes.Field("minAvailable", stay);
        nodes.Field("maxUnavailable", missing ?? (stay is null ? DescribedValue.UnsaidNumber("1") : null));
        nodes.Object("selector", () => nodes.Map("matchLabels", _metadata.Selector()));
    }

    private void WritePolicy(DescribedAttribute policy)
    {
        nodes.Object("podSelector", () => nodes.Map("matchLabels", _metadata.Selector()));
        nodes.Texts("policyTypes", [DescribedValue.Unsaid("Ingress")]);
        List<Action> sources =
        [
            .. TextPairs.Of(policy.Texts("FromPods")).Select(pair => (Action)(() =>
                nodes.Object(() => nodes.Object("podSelector", () => nodes.Object("matchLabels", () => nodes.Field(pair.Key.Text, pair.Value)))))),
            .. policy.Texts("FromNamespaces").Select(name => (Action)(() => nodes.Object(() =>
                nodes.Object("namespaceSelector", () => nodes.Map("matchLabels", [(DescribedValue.Unsaid("kubernetes.io/metadata.name"), name)]))))),
            .. policy.Texts("FromAddresses").Select(range => (Action)(() => nodes.Object(() => nodes.Object("ipBlock", () => nodes.Field("cidr", range))))),
        ];
        var ports = policy.Texts("Ports");
        if (sources.Count == 0 && ports.IsEmpty)
        {
            return;
        }

        nodes.List("ingress", [policy], _ => nodes.Object(() =>
        {
            nodes.List("from", sources, write => write());
            nodes.List("ports", ports, port => nodes.Object(
                () => nodes.Field("port", port with { IsNumber = port.Text.Length is > 0 and < 6 && port.Text.All(digit => digit is >= '0' and <= '9') })));
        }));
    }
}
