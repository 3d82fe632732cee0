using System.Collections;

namespace Kubewright.Tree;

/// <summary>A mapping whose entries keep the order in which they were first set.</summary>
public sealed class MappingNode : Node, IReadOnlyCollection<KeyValuePair<string, Node>>
{
    // Kubernetes' objects have few fields, data maps have more: the index is made when it begins to pay.
    private const int IndexedFrom = 16;

    private readonly List<KeyValuePair<string, Node>> _entries = [];
    private Dictionary<string, int>? _positions;

    /// <summary>How many entries it has.</summary>
    public int Count => _entries.Count;

    /// <summary>
    /// The value of a key, null where the key is absent. Setting a key that is there replaces its value in place; setting null takes it out.
    /// </summary>
    public Node? this[string key]
    {
        get => Find(key) is var position && position < 0 ? null : _entries[position].Value;
        set
        {
            if (value is null)
            {
                _ = Remove(key);
                return;
            }

            var position = Find(key);
            if (position >= 0)
            {
                _entries[position] = new KeyValuePair<string, Node>(key, value);
                return;
            }

            _entries.Add(new KeyValuePair<string, Node>(key, value));
            _positions?.Add(key, _entries.Count - 1);
        }
    }

    /// <summary>Takes an entry out; false where there is none.</summary>
    public bool Remove(string key)
    {
        var position = Find(key);
        if (position < 0)
        {
            return false;
        }

        _entries.RemoveAt(position);
        _positions = null;
        return true;
    }

    /// <summary>Whether there is such a key.</summary>
    public bool Contains(string key) => Find(key) >= 0;

    /// <summary>Takes all entries out.</summary>
    public void Clear()
    {
        _entries.Clear();
        _positions = null;
    }

    /// <inheritdoc/>
    public override Node Clone() => Copy();

    /// <inheritdoc/>
    public override bool IsEquivalentTo(Node? other)
    {
        if (other is not MappingNode mapping || mapping.Count != Count)
        {
            return false;
        }

        foreach (var entry in _entries)
        {
            if (!entry.Value.IsEquivalentTo(mapping[entry.Key]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The entries in order.</summary>
    public IEnumerator<KeyValuePair<string, Node>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal MappingNode Copy()
    {
        var copy = new MappingNode();
        foreach (var entry in _entries)
        {
            copy._entries.Add(new KeyValuePair<string, Node>(entry.Key, entry.Value.Clone()));
        }

        return copy;
    }

    private int Find(string key)
    {
        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        if (_entries.Count >= IndexedFrom)
        {
            _positions ??= Index();
            return _positions.TryGetValue(key, out var found) ? found : -1;
        }

        for (var i = 0; i < _entries.Count; i++)
        {
            if (string.Equals(_entries[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private Dictionary<string, int> Index()
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _entries.Count; i++)
        {
            positions.Add(_entries[i].Key, i);
        }

        return positions;
    }
}
