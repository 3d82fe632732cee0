using Kubewright.Tree;

namespace Kubewright.Model;

/// <summary>A list of objects that are addressed by a key, such as containers by name. The list keeps its order.</summary>
/// <typeparam name="T">The type of its items.</typeparam>
public class KeyedList<T> : ObjectList<T>
    where T : ApiObject
{
    private string _key;

    private protected KeyedList() => _key = null!;

    internal KeyedList(ListPlace list, string key, Func<Place, T> view)
        : base(list, view) => _key = key;

    /// <summary>The keys in order, without the items that have none.</summary>
    public IEnumerable<string> Keys =>
        (List.Find() ?? []).OfType<MappingNode>().Select(item => ListPlace.KeyOf(item, _key)).Where(key => key is not null)!;

    /// <summary>Views the list that another one views.</summary>
    internal void PointAt(KeyedList<T> list)
    {
        base.PointAt(list);
        _key = list._key;
    }

    /// <summary>The item of a key. Where there is none, it is appended once something in it is set.</summary>
    public T this[string key] => View(PlaceOf(key));

    /// <summary>Where the item of a key stands, or will be once something in it is set.</summary>
    public Place PlaceOf(string key) => new ItemPlace(List, _key, key ?? throw new ArgumentNullException(nameof(key)));

    /// <summary>Whether there is an item of that key.</summary>
    public bool Contains(string key) => PlaceOf(key).Find() is not null;

    /// <summary>Appends the item of a key, or takes the one that is there, and configures it.</summary>
    /// <returns>The list, for another item.</returns>
    public KeyedList<T> Add(string key, Action<T>? configure = null)
    {
        var item = this[key];
        item.Include();
        configure?.Invoke(item);
        return this;
    }

    /// <summary>Takes the item of a key out; false where there is none.</summary>
    public bool Remove(string key)
    {
        var place = PlaceOf(key);
        var isThere = place.Find() is not null;
        place.Remove();
        return isThere;
    }
}
