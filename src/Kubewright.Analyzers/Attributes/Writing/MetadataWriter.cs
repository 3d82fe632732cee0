using System.Collections.Immutable;

namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes the names, labels and annotations of what a class describes.</summary>
internal sealed class MetadataWriter(NodeWriter nodes, DescribedClass described)
{
    public void Write(DescribedValue name, string target) => nodes.Object("metadata", () =>
    {
        nodes.Field("name", name);
        nodes.Field("namespace", described.Workload.Text("Namespace"));
        if (target != "Ingress")
        {
            nodes.Map("labels", Labels());
        }

        nodes.Map("annotations", Pairs(described.Annotations(target)));
    });

    /// <summary>The labels of everything that the class describes: those that it states, and the one of its selector.</summary>
    public List<(DescribedValue Key, DescribedValue Value)> Labels() =>
        [.. SelectingLabels().IsEmpty ? DefaultSelector() : [], .. Pairs(described.Labels)];

    /// <summary>The labels by which the workload and its Services find the pods.</summary>
    public List<(DescribedValue Key, DescribedValue Value)> Selector() =>
        SelectingLabels() is { IsEmpty: false } selecting ? Pairs(selecting) : DefaultSelector();

    /// <summary>The pairs that attributes with a key and a value set; of several with one key the last counts.</summary>
    public static List<(DescribedValue Key, DescribedValue Value)> Pairs(ImmutableArray<DescribedAttribute> attributes) =>
    [
        .. attributes
            .Where(attribute => attribute.Text("Key") is not null && attribute.AnyText("Value") is not null)
            .GroupBy(attribute => attribute.Text("Key")!.Text, StringComparer.Ordinal)
            .Select(same => (same.Last().Text("Key")!, same.Last().AnyText("Value")!)),
    ];

    /// <summary>The labels that are said to select the pods; where none is, one of the key <c>app</c>.</summary>
    private ImmutableArray<DescribedAttribute> SelectingLabels() =>
        described.Labels.Any(label => label.Flag("Selects"))
            ? [.. described.Labels.Where(label => label.Flag("Selects"))]
            : [.. described.Labels.Where(label => label.Text("Key")?.Text == "app")];

    private List<(DescribedValue Key, DescribedValue Value)> DefaultSelector() =>
        [(DescribedValue.Unsaid("app"), described.Workload.Text("Name")!)];
}
