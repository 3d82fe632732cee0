using System.Collections.Immutable;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Trees;

/// <summary>
/// A node of an object while transformers change it. kustomize decides by tag and style what a value becomes, so both are kept as it keeps them
/// (yaml.v3 nodes): a tag of <c>""</c> means that the text alone decides.
/// </summary>
internal sealed class TreeNode
{
    private TreeNode(TreeKind kind, string tag, SourceSpan span)
    {
        Kind = kind;
        Tag = tag;
        Span = span;
        Value = "";
    }

    public TreeKind Kind { get; private set; }

    /// <summary>The short tag, such as <c>!!str</c>; empty where the text decides.</summary>
    public string Tag { get; set; }

    /// <summary>A scalar's text.</summary>
    public string Value { get; set; }

    /// <summary>A scalar's style.</summary>
    public YamlScalarStyle Style { get; set; }

    /// <summary>A mapping's fields, in their order.</summary>
    public List<TreeField> Fields { get; private set; } = [];

    /// <summary>A sequence's items.</summary>
    public List<TreeNode> Items { get; private set; } = [];

    /// <summary>Where it is written.</summary>
    public SourceSpan Span { get; set; }

    /// <summary>The transformer that put it there; null for what a resource's file says.</summary>
    public string? By { get; set; }

    /// <summary>The other places that a composed value is made of.</summary>
    public ImmutableArray<SourceSpan> Further { get; set; } = ImmutableArray<SourceSpan>.Empty;

    /// <summary>Whether it is between braces or brackets: an absent value there becomes an empty text when kustomize writes it.</summary>
    public bool IsInFlow { get; set; }

    /// <summary>Whether merging keeps it although it is null.</summary>
    public bool IsKeptNull { get; set; }

    public bool IsScalar => Kind == TreeKind.Scalar;

    public bool IsMapping => Kind == TreeKind.Mapping;

    public bool IsSequence => Kind == TreeKind.Sequence;

    public bool IsNull => Tag == ScalarTags.Null;

    /// <summary>Whether a value counts as a text: it is tagged so, or not tagged at all.</summary>
    public bool IsText => IsScalar && Tag is ScalarTags.Text or "";

    /// <summary>Whether it says nothing: null, or a collection without content.</summary>
    public bool IsEmpty => IsNull || (IsMapping && Fields.Count == 0) || (IsSequence && Items.Count == 0);

    public static TreeNode Scalar(string value, string tag, SourceSpan span, string? by = null) =>
        new(TreeKind.Scalar, tag, span) { Value = value, By = by };

    public static TreeNode Mapping(SourceSpan span, string? by = null) => new(TreeKind.Mapping, ScalarTags.Map, span) { By = by };

    public static TreeNode Sequence(SourceSpan span, string? by = null) => new(TreeKind.Sequence, ScalarTags.List, span) { By = by };

    /// <summary>The first field of that name; null where it has none or is not a mapping.</summary>
    public TreeField? Field(string name)
    {
        if (Kind != TreeKind.Mapping)
        {
            return null;
        }

        foreach (var field in Fields)
        {
            if (string.Equals(field.Key.Value, name, StringComparison.Ordinal))
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>The value of the first field of that name; null where it has none or is not a mapping.</summary>
    public TreeNode? this[string name] => Field(name)?.Value;

    /// <summary>Removes the first field of that name.</summary>
    public void Remove(string name)
    {
        if (Field(name) is { } field)
        {
            Fields.Remove(field);
        }
    }

    public TreeNode Copy(RenderingBudget budget)
    {
        budget.Spend(1);
        var copy = (TreeNode)MemberwiseClone();
        copy.Fields = new List<TreeField>(Fields.Count);
        foreach (var field in Fields)
        {
            copy.Fields.Add(new TreeField(field.Key.Copy(budget), field.Value.Copy(budget)));
        }

        copy.Items = new List<TreeNode>(Items.Count);
        foreach (var item in Items)
        {
            copy.Items.Add(item.Copy(budget));
        }

        return copy;
    }

    /// <summary>Takes over everything of another node, its content too, so that whoever holds this node sees it.</summary>
    public void Become(TreeNode other)
    {
        Kind = other.Kind;
        Tag = other.Tag;
        Value = other.Value;
        Style = other.Style;
        Fields = other.Fields;
        Items = other.Items;
        Span = other.Span;
        By = other.By;
        Further = other.Further;
        IsKeptNull = other.IsKeptNull;
        IsInFlow = other.IsInFlow;
    }

    /// <summary>Makes a null into an empty collection of that kind.</summary>
    public void BecomeEmpty(TreeKind kind)
    {
        Kind = kind;
        Tag = kind switch { TreeKind.Mapping => ScalarTags.Map, TreeKind.Sequence => ScalarTags.List, _ => "" };
    }

    /// <summary>Gives a scalar another text that is composed of what it was and of what is written elsewhere.</summary>
    public void Compose(string value, string by, SourceSpan added)
    {
        Value = value;
        By = by;
        Further = Further.Add(added);
    }

    public override string ToString() => Kind switch
    {
        TreeKind.Mapping => "{" + string.Join(", ", Fields.Select(field => field.Key.Value + ": " + field.Value)) + "}",
        TreeKind.Sequence => "[" + string.Join(", ", Items) + "]",
        _ => Value,
    };
}
