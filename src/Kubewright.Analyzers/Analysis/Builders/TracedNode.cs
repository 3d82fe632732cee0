using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>A node of the manifest that a chain of calls builds, with the code that says it.</summary>
/// <param name="origin">The call or argument that writes it; null where no code says it, but the library does.</param>
internal sealed class TracedNode(SyntaxNode? origin)
{
    /// <summary>The code that writes it.</summary>
    public SyntaxNode? Origin { get; } = origin;

    /// <summary>The code that names the field which it is the value of; null where the method that is called does.</summary>
    public SyntaxNode? Key { get; init; }

    /// <summary>A scalar as JSON writes it; null for an object or a list.</summary>
    public string? Json { get; init; }

    /// <summary>Whether it is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>The fields of an object, in the order in which they were first set.</summary>
    public List<KeyValuePair<string, TracedNode>> Fields { get; } = [];

    /// <summary>The items of a list.</summary>
    public List<TracedNode> Items { get; } = [];

    /// <summary>The value of a field; null where it is not set.</summary>
    public TracedNode? Find(string field) => Fields.Find(one => one.Key == field).Value;

    /// <summary>Sets a field, or takes it out.</summary>
    public void Set(string field, TracedNode? value)
    {
        var at = Fields.FindIndex(one => one.Key == field);
        if (at >= 0)
        {
            Fields.RemoveAt(at);
        }

        if (value is not null)
        {
            Fields.Insert(at >= 0 ? at : Fields.Count, new KeyValuePair<string, TracedNode>(field, value));
        }
    }

    /// <summary>The object in a field, made where there is none.</summary>
    public TracedNode Object(string field, SyntaxNode? by) => Find(field) is { Json: null, IsList: false } found ? found : Add(field, new TracedNode(by));

    /// <summary>The list in a field, made where there is none.</summary>
    public TracedNode List(string field, SyntaxNode? by) => Find(field) is { IsList: true } found ? found : Add(field, new TracedNode(by) { IsList = true });

    /// <summary>The item of a list that has a key, or a new one; of a key that is not known always a new one.</summary>
    public TracedNode Item(string key, TracedNode value, SyntaxNode? by)
    {
        if (!ChainValues.IsUnknown(value) && Items.FindLast(item => item.Find(key)?.Json == value.Json) is { } found)
        {
            return found;
        }

        var item = new TracedNode(by);
        item.Set(key, value);
        Items.Add(item);
        return item;
    }

    private TracedNode Add(string field, TracedNode node)
    {
        Set(field, node);
        return node;
    }
}
