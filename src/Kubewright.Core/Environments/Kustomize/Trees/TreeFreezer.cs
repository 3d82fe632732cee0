using System.Collections.Immutable;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Trees;

/// <summary>Makes ordinary nodes of a tree, with the texts that kustomize prints and the places where they are written.</summary>
/// <param name="defaultBy">What stands for nodes that no transformer touched.</param>
internal sealed class TreeFreezer(string defaultBy)
{
    private readonly Dictionary<YamlNode, Origin> _origins = [];

    /// <summary>The origins of the nodes that are not simply written in a resource.</summary>
    public IReadOnlyDictionary<YamlNode, Origin> Origins => _origins;

    /// <exception cref="RefusedException">kustomize cannot print it.</exception>
    public YamlMapping Freeze(TreeNode root) => FreezeMapping(root);

    private YamlNode FreezeNode(TreeNode node)
    {
        if (node.IsMapping)
        {
            return FreezeMapping(node);
        }

        if (node.IsSequence)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>(node.Items.Count);
            foreach (var item in node.Items)
            {
                items.Add(FreezeNode(item));
            }

            return Note(new YamlSequence(node.Span, null, items.MoveToImmutable()), node);
        }

        if (!ScalarText.TryPrint(node, out var text, out var type))
        {
            throw new RefusedException($"the value '{node.Value}' cannot be printed as {(node.Tag.Length == 0 ? "JSON" : node.Tag)}", node.Span);
        }

        var frozen = Note(new YamlScalar(node.Span, null, text, StyleOf(node, text, type), type, Placeholder.IsIn(text)), node);
        if (node.By is null && text != node.Value && type != YamlScalarType.Null)
        {
            // 0644 is printed as 420, a date as a time.
            _origins[frozen] = new Origin(node.Span, "kustomize", node.Further);
        }

        return frozen;
    }

    private YamlMapping FreezeMapping(TreeNode node)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(node.Fields.Count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            var key = field.Key;
            if (!ScalarText.TryPrint(key, out var name, out var type) || type != YamlScalarType.String)
            {
                throw new RefusedException($"the key '{key.Value}' is not a text", key.Span);
            }

            if (!names.Add(name))
            {
                throw new RefusedException($"mapping key \"{name}\" already defined", key.Span);
            }

            var scalar = Note(new YamlScalar(key.Span, null, name, StyleOf(key, name, type), YamlScalarType.String, false), key);
            entries.Add(new YamlEntry((YamlScalar)scalar, FreezeNode(field.Value)));
        }

        return (YamlMapping)Note(new YamlMapping(node.Span, null, entries.MoveToImmutable()), node);
    }

    /// <summary>A text that would be read as something else is quoted, however it was written.</summary>
    private static YamlScalarStyle StyleOf(TreeNode node, string text, YamlScalarType type)
    {
        if (type != YamlScalarType.String)
        {
            return YamlScalarStyle.Plain;
        }

        return node.Style == YamlScalarStyle.Plain && (text.Length == 0 || ScalarResolver.ResolvePlain(text, out _, out _) != YamlScalarType.String)
            ? YamlScalarStyle.DoubleQuoted
            : node.Style;
    }

    private YamlNode Note(YamlNode frozen, TreeNode node)
    {
        if (node.By is not null || !node.Further.IsEmpty)
        {
            _origins[frozen] = new Origin(node.Span, node.By ?? defaultBy, node.Further);
        }

        return frozen;
    }
}
