namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes what governs the pods of a class: how many run, how many stay, and who may connect.</summary>
internal sealed class PolicyWriter(TracedJsonWriter json, DescribedClass described)
{
    private readonly MetadataWriter _metadata = new(json, described);

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

    private void Write(string apiVersion, DescribedAttribute attribute, Action<DescribedAttribute> spec) => json.Object(attribute, () =>
    {
        json.Field("apiVersion", apiVersion);
        json.Field("kind", attribute.Kind);
        _metadata.Write(described.NameOf(attribute), attribute.Kind);
        json.Object("spec", () => spec(attribute));
    });

    private void WriteAutoscaler(DescribedAttribute autoscaler)
    {
        json.Object("scaleTargetRef", () =>
        {
            json.Field("apiVersion", "apps/v1");
            json.Field("kind", described.Workload.Kind);
            json.Field("name", described.Workload.Text("Name"));
        });
        json.Field("minReplicas", autoscaler.Number("MinReplicas"));
        json.Field("maxReplicas", autoscaler.Number("MaxReplicas"));
        var (cpu, memory) = (autoscaler.Number("CpuPercent"), autoscaler.Number("MemoryPercent"));
        List<(string Resource, TracedValue Percent)> metrics = [];
        if (cpu is not null || memory is null)
        {
            metrics.Add(("cpu", cpu ?? TracedValue.UnsaidNumber("80")));
        }

        if (memory is not null)
        {
            metrics.Add(("memory", memory));
        }

        json.List("metrics", metrics, metric => json.Object(() =>
        {
            json.Field("type", "Resource");
            json.Object("resource", () =>
            {
                json.Field("name", metric.Resource);
                json.Object("target", () =>
                {
                    json.Field("type", "Utilization");
                    json.Field("averageUtilization", metric.Percent);
                });
            });
        }));
    }

    private void WriteBudget(DescribedAttribute budget)
    {
        var (stay, missing) = (budget.NumberOrText("MinAvailable"), budget.NumberOrText("MaxUnavailable"));
        json.Field("minAvailable", stay);
        json.Field("maxUnavailable", missing ?? (stay is null ? TracedValue.UnsaidNumber("1") : null));
        json.Object("selector", () => json.Map("matchLabels", _metadata.Selector()));
    }

    private void WritePolicy(DescribedAttribute policy)
    {
        json.Object("podSelector", () => json.Map("matchLabels", _metadata.Selector()));
        json.Texts("policyTypes", [TracedValue.Unsaid("Ingress")]);
        List<Action> sources =
        [
            .. TextPairs.Of(policy.Texts("FromPods")).Select(pair => (Action)(() =>
                json.Object(() => json.Object("podSelector", () => json.Object("matchLabels", () => json.Field(pair.Key.Text, pair.Value)))))),
            .. policy.Texts("FromNamespaces").Select(name => (Action)(() => json.Object(() =>
                json.Object("namespaceSelector", () => json.Map("matchLabels", [(TracedValue.Unsaid("kubernetes.io/metadata.name"), name)]))))),
            .. policy.Texts("FromAddresses").Select(range => (Action)(() => json.Object(() => json.Object("ipBlock", () => json.Field("cidr", range))))),
        ];
        var ports = policy.Texts("Ports");
        if (sources.Count == 0 && ports.IsEmpty)
        {
            return;
        }

        json.List("ingress", [policy], _ => json.Object(() =>
        {
            json.List("from", sources, write => write());
            json.List("ports", ports, port => json.Object(
                () => json.Field("port", port with { IsNumber = port.Text.Length is > 0 and < 6 && port.Text.All(digit => digit is >= '0' and <= '9') })));
        }));
    }
}
