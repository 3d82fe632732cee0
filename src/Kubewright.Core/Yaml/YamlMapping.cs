using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>A mapping, in the order it is written; entries that a merge key brings stand where the merge key stands.</summary>
public sealed class YamlMapping : YamlNode
{
    public YamlMapping(SourceSpan span, string? tag, ImmutableArray<YamlEntry> entries)
        : base(span, tag) => Entries = entries;

    /// <summary>All entries, overridden ones included.</summary>
    public ImmutableArray<YamlEntry> Entries { get; }

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

    /// <summary>The value of a key (<see cref="YamlEntry.Name"/>), null where the key is absent. Of duplicates the last counts, as kubectl reads them.</summary>
    public YamlNode? this[string key] => Find(key)?.Value;

    /// <summary>The entry of a key (<see cref="YamlEntry.Name"/>), null where the key is absent. Of duplicates the last counts, as kubectl reads them.</summary>
    public YamlEntry? Find(string key)
    {
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            if (!Entries[i].IsOverridden && string.Equals(Entries[i].Name, key, StringComparison.Ordinal))
            {
                return Entries[i];
            }
        }

        return null;
    }
}
