using System.Collections.Immutable;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Trees;

/// <summary>Makes trees of what was read. Keys that are written win over those that a merge key brings, wherever it stands (kyaml rnode.go mergeAll).</summary>
internal sealed class TreeReader(RenderingBudget budget, Func<SourceSpan, SourceSpan> placeOf, string? by)
{
    public TreeNode Read(YamlNode node) => Read(node, false);

    private TreeNode Read(YamlNode node, bool isInFlow)
    {
        budget.Spend(1);
        if (node is YamlScalar scalar)
        {
            return ReadScalar(scalar, isInFlow);
        }

        isInFlow |= node.Span.Length > 0 && node.Span.File.Text[node.Span.Start] is '{' or '[';
        switch (node)
        {
            case YamlSequence sequence:
                var list = TreeNode.Sequence(placeOf(sequence.Span), by);
                list.Items.Capacity = sequence.Items.Length;
                foreach (var item in sequence.Items)
                {
                    list.Items.Add(Read(item, isInFlow));
                }

                return list;
            default:
                return ReadMapping((YamlMapping)node, isInFlow);
        }
    }

    /// <summary>
    /// The scalar with the tag that another reader gives it: <c>yes</c> is a boolean to kubectl's, which reads JSON patches and kustomizations.
    /// </summary>
    public static TreeNode ReadAsKubectl(YamlScalar scalar, SourceSpan span, string? by)
    {
        var (value, tag) = scalar.Type switch
        {
            YamlScalarType.Null => ("null", ScalarTags.Null),
            YamlScalarType.Boolean => (scalar.TryGetBoolean(out var truth) && truth ? "true" : "false", ScalarTags.Boolean),
            YamlScalarType.Integer => (scalar.Value, ScalarTags.Integer),
            YamlScalarType.Float => (scalar.Value, ScalarTags.Float),
            _ => (scalar.Value, ScalarTags.Text),
        };
        return TreeNode.Scalar(value, tag, span, by);
    }

    private TreeNode ReadScalar(YamlScalar scalar, bool isInFlow)
    {
        var node = TreeNode.Scalar(scalar.Value, ScalarTags.Of(scalar), placeOf(scalar.Span), by);
        node.Style = scalar.Style;
        node.IsInFlow = isInFlow;
        return node;
    }

    private TreeNode ReadMapping(YamlMapping mapping, bool isInFlow)
    {
        var node = TreeNode.Mapping(placeOf(mapping.Span), by);
        var entries = mapping.Entries;
        node.Fields.Capacity = entries.Length;
        foreach (var entry in entries)
        {
            if (!entry.Merged || !(entry.IsOverridden || IsWritten(entries, entry.Key.Value)))
            {
                node.Fields.Add(new TreeField(ReadScalar(entry.Key, isInFlow), Read(entry.Value, isInFlow)));
            }
        }

        return node;
    }

    private static bool IsWritten(ImmutableArray<YamlEntry> entries, string key)
    {
        foreach (var entry in entries)
        {
            if (!entry.Merged && entry.Key.Value == key)
            {
                return true;
            }
        }

        return false;
    }
}
