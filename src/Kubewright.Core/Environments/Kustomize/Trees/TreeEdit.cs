using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Trees;

/// <summary>How kustomize sets fields (kyaml/yaml/fns.go FieldSetter): a value takes the style of the one that it replaces.</summary>
internal static class TreeEdit
{
    /// <summary>Sets or, with a null value, removes a field.</summary>
    public static void SetField(
        TreeNode mapping, string name, TreeNode? value, SourceSpan keySpan, string? by, YamlScalarStyle keyStyle = YamlScalarStyle.Plain)
    {
        Demand(mapping, TreeKind.Mapping);
        if (value is null || (value.IsNull && !value.IsKeptNull))
        {
            mapping.Remove(name);
            return;
        }

        QuoteIfAmbiguous(value);
        if (mapping[name] is { } old)
        {
            if (!ReferenceEquals(old, value))
            {
                value.Style = old.Style;
                old.Become(value);
            }

            return;
        }

        var key = TreeNode.Scalar(name, keyStyle == YamlScalarStyle.Plain ? "" : ScalarTags.Text, keySpan, by);
        key.Style = keyStyle;
        mapping.Fields.Add(new TreeField(key, value));
    }

    /// <summary>Replaces a scalar by another one; the style stays.</summary>
    public static void SetScalar(TreeNode scalar, TreeNode value)
    {
        Demand(scalar, TreeKind.Scalar);
        if (!value.IsNull)
        {
            value.Style = scalar.Style;
            scalar.Become(value);
        }
    }

    /// <summary>
    /// Sets the text of a scalar whose type follows from its text, or keeps the origin where the text stays the same. A tag of the old value is dropped.
    /// </summary>
    public static void SetText(TreeNode mapping, string name, string value, SourceSpan span, string by)
    {
        if (mapping[name] is { } old && old.IsScalar && old.Value == value)
        {
            if (old.Style == YamlScalarStyle.Plain)
            {
                old.Tag = "";
            }

            return;
        }

        SetField(mapping, name, TreeNode.Scalar(value, "", span, by), span, by);
    }

    /// <exception cref="RefusedException">The node is of another kind and not null.</exception>
    public static void Demand(TreeNode node, TreeKind kind)
    {
        if (node.Kind != kind && !node.IsNull)
        {
            throw new RefusedException($"a {NameOf(kind)} is expected here, but this is a {NameOf(node.Kind)}", node.Span);
        }
    }

    private static void QuoteIfAmbiguous(TreeNode value)
    {
        if (value.IsText && value.Style == YamlScalarStyle.Plain && ScalarTags.IsReadAsOther(value.Value))
        {
            value.Style = YamlScalarStyle.DoubleQuoted;
        }
    }

    private static string NameOf(TreeKind kind) => kind switch { TreeKind.Mapping => "mapping", TreeKind.Sequence => "list", _ => "single value" };
}
