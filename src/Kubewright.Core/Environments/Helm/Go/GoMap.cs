namespace Kubewright.Core.Environments.Helm.Go;

/// <summary>A map with text keys. Functions such as <c>set</c> change it in place, as in Go.</summary>
internal sealed class GoMap(GoType type, Dictionary<string, GoValue> entries) : GoValue
{
    public GoMap()
        : this(GoType.Map)
    {
    }

    public GoMap(GoType type)
        : this(type, new Dictionary<string, GoValue>(StringComparer.Ordinal))
    {
    }

    /// <summary>The entries, which a map of another type may share.</summary>
    public Dictionary<string, GoValue> Entries { get; } = entries;

    public override GoType Type => type;

    public override bool IsTrue => Entries.Count > 0;

    public GoValue this[string key]
    {
        get => Entries.TryGetValue(key, out var value) ? value : GoNil.Value;
        set => Entries[key] = value;
    }

    /// <summary>The keys in the order in which Go's printers walk them.</summary>
    public List<string> SortedKeys()
    {
        var keys = new List<string>(Entries.Keys);
        keys.Sort(GoText.Compare);
        return keys;
    }

    /// <summary>A copy of another type that holds the same values.</summary>
    public GoMap Shallow(GoType other)
    {
        var copy = new GoMap(other);
        foreach (var entry in Entries)
        {
            copy.Entries[entry.Key] = entry.Value;
        }

        return copy;
    }

    /// <summary>A copy in which maps and lists are copied too.</summary>
    public GoMap DeepCopy()
    {
        Language.StackGuard.Check();
        var copy = new GoMap(type);
        foreach (var entry in Entries)
        {
            copy.Entries[entry.Key] = GoValues.DeepCopy(entry.Value);
        }

        return copy;
    }
}

/// <summary>A slice. What is in it never changes.</summary>
internal sealed class GoSlice(IReadOnlyList<GoValue> items, GoType type) : GoValue
{
    public GoSlice(IReadOnlyList<GoValue> items)
        : this(items, GoType.List)
    {
    }

    public IReadOnlyList<GoValue> Items { get; } = items;

    public override GoType Type => type;

    public override bool IsTrue => Items.Count > 0;

    public static GoSlice OfTexts(IEnumerable<string> texts) => new([.. texts.Select(text => new GoString(text))], GoType.Texts);
}
