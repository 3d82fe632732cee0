using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Kubewright.Model;

/// <summary>Scalars by key in the tree: labels, data, resources. Nothing is written until something is set.</summary>
/// <typeparam name="T">The C# type of its values.</typeparam>
public sealed class ScalarMap<T> : IReadOnlyCollection<KeyValuePair<string, T>>
{
    private readonly Place _place;
    private readonly Scalar<T> _scalar;

    internal ScalarMap(Place place, Scalar<T> scalar)
    {
        _place = place;
        _scalar = scalar;
    }

    /// <summary>How many entries it has.</summary>
    public int Count => _place.Find()?.Count ?? 0;

    /// <summary>The keys in order.</summary>
    public IEnumerable<string> Keys => (_place.Find() ?? []).Select(entry => entry.Key);

    /// <summary>The value of a key. Setting a key that is there replaces its value in place.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key, or its value is of another type.</exception>
    public T this[string key]
    {
        get => TryGet(key, out var value)
            ? value
            : throw new KeyNotFoundException("There is no '" + key + "'. Keys: " + string.Join(", ", Keys) + ".");
        set => _place.Make()[key] = _scalar.Write(value);
    }

    /// <summary>Sets an entry.</summary>
    public void Add(string key, T value) => this[key] = value;

    /// <summary>Whether there is such a key.</summary>
    public bool Contains(string key) => _place.Find()?.Contains(key) == true;

    /// <summary>Reads the value of a key; false where there is none, or one of another type.</summary>
    public bool TryGet(string key, [MaybeNullWhen(false)] out T value) => _scalar.Read(_place.Find()?[key], out value);

    /// <summary>Takes an entry out; false where there is none.</summary>
    public bool Remove(string key) => _place.Find()?.Remove(key) == true;

    /// <summary>Takes all of them out of the tree.</summary>
    public void Remove() => _place.Remove();

    /// <summary>The entries in order.</summary>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        foreach (var entry in _place.Find() ?? [])
        {
            if (_scalar.Read(entry.Value, out var value))
            {
                yield return new KeyValuePair<string, T>(entry.Key, value);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
