using System.Collections;
using System.Globalization;
using Kubewright.Tree;

namespace Kubewright.Model;

/// <summary>A list of objects in the tree. Nothing is written until something is added. Items that are not objects are kept and not enumerated.</summary>
/// <typeparam name="T">The type of its items.</typeparam>
public class ObjectList<T> : IReadOnlyCollection<T>
    where T : ApiObject
{
    private Func<Place, T> _view;

    // What derives from it to give items names is made without arguments, and pointed at its list by whoever makes it.
    private protected ObjectList()
    {
        List = null!;
        _view = null!;
    }

    internal ObjectList(ListPlace list, Func<Place, T> view)
    {
        List = list;
        _view = view;
    }

    /// <summary>How many items it has.</summary>
    public int Count => List.Find()?.Count ?? 0;

    private protected ListPlace List { get; private set; }

    /// <summary>The item at a position, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item, or it is not an object.</exception>
    public T this[int index] => List.Find() is { } items && index >= 0 && index < items.Count && items[index] is MappingNode item
        ? _view(new FixedPlace(item, items))
        : throw new ArgumentOutOfRangeException(nameof(index), "There is no object at " + index.ToString(CultureInfo.InvariantCulture) + ".");

    /// <summary>Appends an item.</summary>
    /// <param name="configure">Sets its fields.</param>
    /// <returns>The list, for another item.</returns>
    public ObjectList<T> Add(Action<T> configure)
    {
        var items = List.Make();
        var item = new MappingNode();
        items.Add(item);
        (configure ?? throw new ArgumentNullException(nameof(configure)))(_view(new FixedPlace(item, items)));
        return this;
    }

    /// <summary>Appends a copy of an object.</summary>
    public void Add(T item) => List.Make().Add((item ?? throw new ArgumentNullException(nameof(item))).Place.Make().Clone());

    /// <summary>Takes the item at a position out.</summary>
    public void RemoveAt(int index) => (List.Find() ?? throw new ArgumentOutOfRangeException(nameof(index))).RemoveAt(index);

    /// <summary>Takes the list out of the tree.</summary>
    public void Remove() => List.Remove();

    /// <summary>The items in order. Each is a live view.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        if (List.Find() is not { } items)
        {
            yield break;
        }

        // A snapshot, so that an item can be taken out while they are enumerated.
        foreach (var item in items.OfType<MappingNode>().ToList())
        {
            yield return _view(new FixedPlace(item, items));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected T View(Place place) => _view(place);

    private protected void PointAt(ObjectList<T> list) => (List, _view) = (list.List, list._view);
}
