using System.Collections;

namespace Kubewright.Tree;

/// <summary>A sequence of nodes.</summary>
public sealed class SequenceNode : Node, IReadOnlyList<Node>
{
    private readonly List<Node> _items = [];

    /// <summary>How many items it has.</summary>
    public int Count => _items.Count;

    /// <summary>The item at a position, counted from 0.</summary>
    public Node this[int index]
    {
        get => _items[index];
        set => _items[index] = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Appends an item.</summary>
    public void Add(Node item) => _items.Add(item ?? throw new ArgumentNullException(nameof(item)));

    /// <summary>Takes the item at a position out.</summary>
    public void RemoveAt(int index) => _items.RemoveAt(index);

    /// <summary>Takes all items out.</summary>
    public void Clear() => _items.Clear();

    /// <inheritdoc/>
    public override Node Clone()
    {
        var copy = new SequenceNode();
        foreach (var item in _items)
        {
            copy._items.Add(item.Clone());
        }

        return copy;
    }

    /// <inheritdoc/>
    public override bool IsEquivalentTo(Node? other)
    {
        if (other is not SequenceNode sequence || sequence.Count != Count)
        {
            return false;
        }

        for (var i = 0; i < _items.Count; i++)
        {
            if (!_items[i].IsEquivalentTo(sequence._items[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The items in order.</summary>
    public IEnumerator<Node> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
