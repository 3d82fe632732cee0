using System.Collections.Immutable;

namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes the names, labels and annotations of what a class describes.</summary>
internal sealed class MetadataWriter(TracedJsonWriter json, DescribedClass described)
{
    public void Write(TracedValue name, string target) => json.Object("metadata", () =>
    {
        json.Field("name", name);
        json.Field("namespace", described.Workload.Text("Namespace"));
        if (target != "Ingress")
        {
            json.Map("labels", Labels());
        }

        json.Map("annotations", Pairs(described.Annotations(target)));
    });

    /// <summary>The labels of everything that the class describes: those that it states, and the one of its selector.</summary>
    public List<(TracedValue Key, TracedValue Value)> Labels() =>
        [.. SelectingLabels().IsEmpty ? DefaultSelector() : [], .. Pairs(described.Labels)];

    /// <summary>The labels by which the workload and its Services find the pods.</summary>
    public List<(TracedValue Key, TracedValue Value)> Selector() =>
        SelectingLabels() is { IsEmpty: false } selecting ? Pairs(selecting) : DefaultSelector();

    /// <summary>The pairs that attributes with a key and a value set; of several with one key the last counts.</summary>
    public static List<(TracedValue Key, TracedValue Value)> Pairs(ImmutableArray<DescribedAttribute> attributes) =>
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

    private List<(TracedValue Key, TracedValue Value)> DefaultSelector() =>
        [(TracedValue.Unsaid("app"), described.Workload.Text("Name")!)];
}
