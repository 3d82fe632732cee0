using System.Collections;

namespace Kubewright.Model;

/// <summary>A list of scalars in the tree. Nothing is written until something is added. Items of another type are kept and not enumerated.</summary>
/// <typeparam name="T">The C# type of its items.</typeparam>
public sealed class ScalarList<T> : IReadOnlyCollection<T>
{
    private readonly ListPlace _place;
    private readonly Scalar<T> _scalar;

    internal ScalarList(ListPlace place, Scalar<T> scalar)
    {
        _place = place;
        _scalar = scalar;
    }

    /// <summary>How many items it has.</summary>
    public int Count => _place.Find()?.Count ?? 0;

    /// <summary>Appends an item.</summary>
    public void Add(T item) => _place.Make().Add(_scalar.Write(item));

    /// <summary>Appends items.</summary>
    public void Add(params T[] items)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    /// <summary>Replaces all items; with none given, the list is written empty.</summary>
    public void Set(params T[] items)
    {
        _place.Make().Clear();
        Add(items);
    }

    /// <summary>Takes the list out of the tree.</summary>
    public void Remove() => _place.Remove();

    /// <summary>The items in order.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        foreach (var node in _place.Find() ?? [])
        {
            if (_scalar.Read(node, out var value))
            {
                yield return value;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
