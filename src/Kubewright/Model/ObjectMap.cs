using System.Collections;

namespace Kubewright.Model;

/// <summary>Objects by key in the tree. Nothing is written until something in one of them is set.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
public sealed class ObjectMap<T> : IReadOnlyCollection<KeyValuePair<string, T>>
    where T : ApiObject
{
    private readonly Place _place;
    private readonly Func<Place, T> _view;

    internal ObjectMap(Place place, Func<Place, T> view)
    {
        _place = place;
        _view = view;
    }

    /// <summary>How many entries it has.</summary>
    public int Count => _place.Find()?.Count ?? 0;

    /// <summary>The keys in order.</summary>
    public IEnumerable<string> Keys => (_place.Find() ?? []).Select(entry => entry.Key);

    /// <summary>The object of a key. Where there is none, it is written once something in it is set.</summary>
    public T this[string key] => _view(_place.Field(key ?? throw new ArgumentNullException(nameof(key))));

    /// <summary>Whether there is such a key.</summary>
    public bool Contains(string key) => _place.Find()?.Contains(key) == true;

    /// <summary>Takes an entry out; false where there is none.</summary>
    public bool Remove(string key) => _place.Find()?.Remove(key) == true;

    /// <summary>The entries in order. Each value is a live view.</summary>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        foreach (var key in Keys.ToList())
        {
            yield return new KeyValuePair<string, T>(key, this[key]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
