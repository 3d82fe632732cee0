using System.Collections.Immutable;

namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes on which nodes the pods of a class run.</summary>
internal sealed class PlacementWriter(TracedJsonWriter json, DescribedClass described)
{
    private readonly MetadataWriter _metadata = new(json, described);

    public void Write()
    {
        json.Map("nodeSelector", MetadataWriter.Pairs(described.Of("NodeSelector")));
        WriteAffinity();
        json.List("tolerations", described.Of("Toleration"), WriteToleration);
        json.List("topologySpreadConstraints", described.Of("TopologySpread"), WriteSpread);
        json.List("hostAliases", described.Of("HostAlias"), alias => json.Object(alias, () =>
        {
            json.Field("ip", alias.AnyText("Ip"));
            json.Texts("hostnames", alias.Texts("Hostnames"));
        }));
    }

    private void WriteToleration(DescribedAttribute toleration) => json.Object(toleration, () =>
    {
        var value = toleration.Text("Value");
        json.Field("key", toleration.Text("Key"));
        json.Field("operator", TracedValue.Unsaid(value is null ? "Exists" : "Equal"));
        json.Field("value", value);
        json.Field("effect", toleration.Choice("Effect"));
        json.Field("tolerationSeconds", toleration.Number("Seconds"));
    });

    private void WriteSpread(DescribedAttribute spread) => json.Object(spread, () =>
    {
        json.Field("maxSkew", spread.Number("MaxSkew") ?? TracedValue.UnsaidNumber("1"));
        json.Field("topologyKey", spread.AnyText("TopologyKey"));
        json.Field("whenUnsatisfiable", spread.Choice("WhenUnsatisfiable") ?? TracedValue.Unsaid("DoNotSchedule"));
        WriteSelector([]);
    });

    private void WriteAffinity()
    {
        var (nodes, near, away) = (described.Of("NodeAffinity"), described.Of("PodAffinity"), described.Of("PodAntiAffinity"));
        if (nodes.IsEmpty && near.IsEmpty && away.IsEmpty)
        {
            return;
        }

        json.Object("affinity", () =>
        {
            if (!nodes.IsEmpty)
            {
                json.Object("nodeAffinity", () => WriteNodes(nodes));
            }

            WritePods("podAffinity", near);
            WritePods("podAntiAffinity", away);
        });
    }

    /// <summary>What is required must all hold, so it is one term; each preference has a term of its own.</summary>
    private void WriteNodes(ImmutableArray<DescribedAttribute> nodes)
    {
        var required = nodes.Where(node => node.Number("Weight") is null).ToList();
        if (required.Count > 0)
        {
            json.Object("requiredDuringSchedulingIgnoredDuringExecution", () =>
                json.List("nodeSelectorTerms", [required], term => json.Object(() => json.List("matchExpressions", term, WriteRequirement))));
        }

        json.List("preferredDuringSchedulingIgnoredDuringExecution", [.. nodes.Where(node => node.Number("Weight") is not null)],
            node => json.Object(node, () =>
        {
            json.Field("weight", node.Number("Weight"));
            json.Object("preference", () => json.List("matchExpressions", [node], WriteRequirement));
        }));
    }

    private void WriteRequirement(DescribedAttribute node) => json.Object(node, () =>
    {
        json.Field("key", node.AnyText("Key"));
        json.Field("operator", node.Choice("Operator") ?? TracedValue.Unsaid("In"));
        json.Texts("values", node.Texts("Values"));
    });

    private void WritePods(string field, ImmutableArray<DescribedAttribute> pods)
    {
        if (pods.IsEmpty)
        {
            return;
        }

        json.Object(field, () =>
        {
            json.List("requiredDuringSchedulingIgnoredDuringExecution", [.. pods.Where(one => one.Number("Weight") is null)],
                one => json.Object(one, () => WriteTerm(one)));
            json.List("preferredDuringSchedulingIgnoredDuringExecution", [.. pods.Where(one => one.Number("Weight") is not null)], one => json.Object(one, () =>
            {
                json.Field("weight", one.Number("Weight"));
                json.Object("podAffinityTerm", () => WriteTerm(one));
            }));
        });
    }

    private void WriteTerm(DescribedAttribute pods)
    {
        WriteSelector(TextPairs.Of(pods.Texts("Labels")));
        json.Field("topologyKey", pods.AnyText("TopologyKey"));
    }

    private void WriteSelector(List<(TracedValue Key, TracedValue Value)> labels) =>
        json.Object("labelSelector", () => json.Map("matchLabels", labels.Count > 0 ? labels : _metadata.Selector()));
}
