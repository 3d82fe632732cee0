using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>A mapping, in the order it is written; entries that a merge key brings stand where the merge key stands.</summary>
public sealed class YamlMapping : YamlNode
{
    /// <summary>Up to how many entries a look at each is faster than a table.</summary>
    private const int FewEntries = 32;

    // Of two threads that make one at the same time each has a right one.
    private Dictionary<string, YamlEntry>? _byName;

    public YamlMapping(SourceSpan span, string? tag, ImmutableArray<YamlEntry> entries)
        : base(span, tag) => Entries = entries;

    /// <summary>All entries, overridden ones included.</summary>
    public ImmutableArray<YamlEntry> Entries { get; }

    /// <summary>
    /// What adds fields that are missing, by their names, where whoever made the mapping knows how they are written; empty for what was read as YAML.
    /// </summary>
    public ImmutableDictionary<string, YamlAddition> Additions { get; init; } = ImmutableDictionary<string, YamlAddition>.Empty;

    /// <summary>Where a finding about the mapping as a whole stands: its first key.</summary>
    public SourceSpan HeadSpan
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (!entry.Merged)
                {
                    return entry.Key.Span;
                }
            }

            return Span;
        }
    }

    /// <summary>
    /// The value of a key (<see cref="YamlEntry.Name"/>), null where the key is absent. Of duplicates the last counts, as kubectl reads them.
    /// </summary>
    public YamlNode? this[string key] => Find(key)?.Value;

    /// <summary>
    /// The entry of a key (<see cref="YamlEntry.Name"/>), null where the key is absent. Of duplicates the last counts, as kubectl reads them.
    /// </summary>
    public YamlEntry? Find(string key)
    {
        if (Entries.Length > FewEntries)
        {
            return (_byName ??= IndexOf(Entries)).TryGetValue(key, out var found) ? found : null;
        }

        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            if (!Entries[i].IsOverridden && string.Equals(Entries[i].Name, key, StringComparison.Ordinal))
            {
                return Entries[i];
            }
        }

        return null;
    }

    private static Dictionary<string, YamlEntry> IndexOf(ImmutableArray<YamlEntry> entries)
    {
        var byName = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!entry.IsOverridden)
            {
                byName[entry.Name] = entry;
            }
        }

        return byName;
    }
}
