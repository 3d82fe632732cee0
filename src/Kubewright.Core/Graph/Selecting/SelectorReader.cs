using System.Collections.Immutable;
using Kubewright.Core.Graph.References;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.Selecting;

/// <summary>Reads the selectors of an object by the table.</summary>
internal sealed class SelectorReader(ManifestSet set)
{
    /// <summary>What is in this namespace holds for the whole mesh (istio.io/latest/docs/reference/config/istio.mesh.v1alpha1, rootNamespace).</summary>
    private const string RootOfMesh = "istio-system";

    /// <summary>The selectors that ask for something, in the order of the text.</summary>
    public IEnumerable<ObjectSelector> Read(Resource resource)
    {
        var own = SelectorTable.Of(resource.Type).SelectMany(row => Read(resource, resource.Node, row));
        return resource is Workload { Template.Spec: { } pod } ? own.Concat(SelectorTable.OfPods.SelectMany(row => Read(resource, pod, row))) : own;
    }

    private IEnumerable<ObjectSelector> Read(Resource resource, YamlMapping root, SelectorRow row)
    {
        foreach (var holder in NodePath.Follow(root, row.Path))
        {
            if (holder.Find(row.Field) is { } entry && Selector(row, entry.Value) is { IsEmpty: false } selector
                && NamespacesOf(resource, holder, row) is { IsDefault: false } namespaces)
            {
                yield return new ObjectSelector(resource, row.Use, entry, selector, namespaces);
            }
        }
    }

    private static LabelSelector? Selector(SelectorRow row, YamlNode node) => row.IsOfPairs ? LabelSelector.ReadPairs(node) : LabelSelector.Read(node);

    // Without a selector of namespaces the object's own; which namespaces have some labels only the cluster knows, so all may be meant.
    private ImmutableArray<string> NamespacesOf(Resource resource, YamlMapping holder, SelectorRow row)
    {
        ImmutableArray<string> own = [set.NamespaceOf(resource).Name];
        if (row.Use is SelectorUse.Namespaces or SelectorUse.Objects or SelectorUse.Gateway or SelectorUse.Subset
            || (row.Use == SelectorUse.Mesh && own[0] == RootOfMesh))
        {
            return [];
        }

        if (row.NamespacesField is null)
        {
            return own;
        }

        var stated = holder[row.NamespacesField];
        return row.Use switch
        {
            SelectorUse.MonitoredServices or SelectorUse.MonitoredPods => NamesIn(stated as YamlMapping) is { IsEmpty: false } names ? names
                : (stated as YamlMapping).Boolean("any").Or(false) ? [] : own,
            SelectorUse.Placement when holder["namespaces"] is YamlSequence { Items.IsEmpty: false } => [],
            _ => stated.IsNull() ? own : [],
        };
    }

    private static ImmutableArray<string> NamesIn(YamlMapping? selector) =>
        selector?["matchNames"] is YamlSequence names ? [.. names.Items.OfType<YamlScalar>().Select(name => name.Value)] : [];
}
