using System.Collections.Immutable;

namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes on which nodes the pods of a class run.</summary>
internal sealed class PlacementWriter(NodeWriter nodes, DescribedClass described)
{
    private readonly MetadataWriter _metadata = new(nodes, described);

    public void Write()
    {
        nodes.Map("nodeSelector", MetadataWriter.Pairs(described.Of("NodeSelector")));
        WriteAffinity();
        nodes.List("tolerations", described.Of("Toleration"), WriteToleration);
        nodes.List("topologySpreadConstraints", described.Of("TopologySpread"), WriteSpread);
        nodes.List("hostAliases", described.Of("HostAlias"), alias => nodes.Object(alias, () =>
        {
            nodes.Field("ip", alias.AnyText("Ip"));
            nodes.Texts("hostnames", alias.Texts("Hostnames"));
        }));
    }

    private void WriteToleration(DescribedAttribute toleration) => nodes.Object(toleration, () =>
    {
        var value = toleration.Text("Value");
        nodes.Field("key", toleration.Text("Key"));
        nodes.Field("operator", DescribedValue.Unsaid(value is null ? "Exists" : "Equal"));
        nodes.Field("value", value);
        nodes.Field("effect", toleration.Choice("Effect"));
        nodes.Field("tolerationSeconds", toleration.Number("Seconds"));
    });

    private void WriteSpread(DescribedAttribute spread) => nodes.Object(spread, () =>
    {
        nodes.Field("maxSkew", spread.Number("MaxSkew") ?? DescribedValue.UnsaidNumber("1"));
        nodes.Field("topologyKey", spread.AnyText("TopologyKey"));
        nodes.Field("whenUnsatisfiable", spread.Choice("WhenUnsatisfiable") ?? DescribedValue.Unsaid("DoNotSchedule"));
        WriteSelector([]);
    });

    private void WriteAffinity()
    {
        var (onNodes, near, away) = (described.Of("NodeAffinity"), described.Of("PodAffinity"), described.Of("PodAntiAffinity"));
        if (onNodes.IsEmpty && near.IsEmpty && away.IsEmpty)
        {
            return;
        }

        nodes.Object("affinity", () =>
        {
            if (!onNodes.IsEmpty)
            {
                nodes.Object("nodeAffinity", () => WriteNodes(onNodes));
            }

            WritePods("podAffinity", near);
            WritePods("podAntiAffinity", away);
        });
    }

    /// <summary>What is required must all hold, so it is one term; each preference has a term of its own.</summary>
    private void WriteNodes(ImmutableArray<DescribedAttribute> affinities)
    {
        var required = affinities.Where(node => node.Number("Weight") is null).ToList();
        if (required.Count > 0)
        {
            nodes.Object("requiredDuringSchedulingIgnoredDuringExecution", () =>
                nodes.List("nodeSelectorTerms", [required], term => nodes.Object(() => nodes.List("matchExpressions", term, WriteRequirement))));
        }

        nodes.List("preferredDuringSchedulingIgnoredDuringExecution", [.. affinities.Where(node => node.Number("Weight") is not null)],
            node => nodes.Object(node, () =>
        {
            nodes.Field("weight", node.Number("Weight"));
            nodes.Object("preference", () => nodes.List("matchExpressions", [node], WriteRequirement));
        }));
    }

    private void WriteRequirement(DescribedAttribute node) => nodes.Object(node, () =>
    {
        nodes.Field("key", node.AnyText("Key"));
        nodes.Field("operator", node.Choice("Operator") ?? DescribedValue.Unsaid("In"));
        nodes.Texts("values", node.Texts("Values"));
    });

    private void WritePods(string field, ImmutableArray<DescribedAttribute> pods)
    {
        if (pods.IsEmpty)
        {
            return;
        }

        nodes.Object(field, () =>
        {
            nodes.List("requiredDuringSchedulingIgnoredDuringExecution", [.. pods.Where(one => one.Number("Weight") is null)],
                one => nodes.Object(one, () => WriteTerm(one)));
            nodes.List("preferredDuringSchedulingIgnoredDuringExecution", [.. pods.Where(one => one.Number("Weight") is not null)],
                one => nodes.Object(one, () =>
            {
                nodes.Field("weight", one.Number("Weight"));
                nodes.Object("podAffinityTerm", () => WriteTerm(one));
            }));
        });
    }

    private void WriteTerm(DescribedAttribute pods)
    {
        WriteSelector(TextPairs.Of(pods.Texts("Labels")));
        nodes.Field("topologyKey", pods.AnyText("TopologyKey"));
    }

    private void WriteSelector(List<(DescribedValue Key, DescribedValue Value)> labels) =>
        nodes.Object("labelSelector", () => nodes.Map("matchLabels", labels.Count > 0 ? labels : _metadata.Selector()));
}
