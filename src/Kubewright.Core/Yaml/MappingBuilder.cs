using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>
/// Turns keys and values into entries: resolves merge keys, marks overridden entries, reports duplicates. As in go-yaml v2 entries
/// take effect in the order they are written, a merge key in its place, so the last one of a name wins.
/// </summary>
internal sealed class MappingBuilder(ImmutableArray<YamlProblem>.Builder problems, bool isRoot, int entries)
{
    public const string MergeNeedsMapping = "the value of '<<' must be a mapping, an alias of a mapping or a list of these";

    /// <summary>From how many entries on a table of names is faster than a look at each.</summary>
    private const int ManyEntries = 16;

    private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>(entries);
    private Dictionary<string, int>? _indexes;
    private List<(YamlEntry First, YamlEntry Later)>? _duplicates;

    /// <summary>Why the document is broken; null where it is not.</summary>
    public YamlProblem? Failure { get; private set; }

    public YamlMapping Build(SourceSpan span, CollectionFrame frame)
    {
        var nodes = frame.KeysAndValues;
        for (var i = 0; i + 1 < nodes.Count; i += 2)
        {
            var key = (YamlScalar)nodes[i];
            if (IsMergeKey(key))
            {
                Merge(key, nodes[i + 1]);
            }
            else
            {
                Put(new YamlEntry(key, nodes[i + 1]));
            }
        }

        ReportDuplicates();
        return new YamlMapping(span, frame.Tag, _entries.Count == _entries.Capacity ? _entries.MoveToImmutable() : _entries.ToImmutable());
    }

    public static bool IsMergeKey(YamlScalar key) =>
        key.Value == "<<" && (key.Style == YamlScalarStyle.Plain || key.Tag == "tag:yaml.org,2002:merge");

    private void Merge(YamlScalar key, YamlNode value)
    {
        switch (value)
        {
            case YamlMapping mapping:
                Merge(mapping);
                break;
            case YamlSequence sequence:
                // Earlier mappings take precedence, so they come last.
                for (var i = sequence.Items.Length - 1; i >= 0; i--)
                {
                    if (sequence.Items[i] is YamlMapping item)
                    {
                        Merge(item);
                    }
                    else
                    {
                        FailMerge(key);
                    }
                }

                break;
            default:
                FailMerge(key);
                break;
        }
    }

    private void Merge(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!entry.IsOverridden)
            {
                Put(entry with { Merged = true });
            }
        }
    }

    private void FailMerge(YamlScalar key) => Failure ??= new YamlProblem(
        YamlProblemKind.Syntax, key.Span, MergeNeedsMapping);

    private void Put(YamlEntry entry)
    {
        var earlier = FindEarlier(entry.Name);
        if (earlier >= 0)
        {
            var first = _entries[earlier];
            _entries[earlier] = first with { IsOverridden = true };
            if (!first.Merged && !entry.Merged)
            {
                (_duplicates ??= []).Add((first, entry));
            }
        }

        if (_indexes is not null)
        {
            _indexes[entry.Name] = _entries.Count;
        }

        _entries.Add(entry);
    }

    /// <summary>The index of the entry that a name has so far, -1 where it has none.</summary>
    private int FindEarlier(string name)
    {
        if (_entries.Count < ManyEntries)
        {
            var i = _entries.Count - 1;
            while (i >= 0 && (_entries[i].IsOverridden || !string.Equals(_entries[i].Name, name, StringComparison.Ordinal)))
            {
                i--;
            }

            return i;
        }

        if (_indexes is null)
        {
            _indexes = new(StringComparer.Ordinal);
            for (var i = 0; i < _entries.Count; i++)
            {
                _indexes[_entries[i].Name] = i;
            }
        }

        return _indexes.TryGetValue(name, out var index) ? index : -1;
    }

    private void ReportDuplicates()
    {
        if (_duplicates is null)
        {
            return;
        }

        if (isRoot && IsSecondObject(_duplicates))
        {
            var (first, later) = _duplicates[0];
            problems.Add(new YamlProblem(
                YamlProblemKind.MissingSeparator,
                later.Key.Span,
                $"a second {Quoted.Text(later.Name)} begins here, a line '---' is missing before it",
                first.Key.Span));
            return;
        }

        foreach (var (first, later) in _duplicates)
        {
            problems.Add(new YamlProblem(
                YamlProblemKind.DuplicateKey, later.Key.Span, $"the key {Quoted.Text(later.Name)} is twice, only this one counts", first.Key.Span));
        }
    }

    /// <summary>Whether a whole second object follows in the root: its type is twice, and not that alone.</summary>
    private static bool IsSecondObject(List<(YamlEntry First, YamlEntry Later)> duplicates)
    {
        if (duplicates.Count < 2)
        {
            return false;
        }

        foreach (var (_, later) in duplicates)
        {
            if (later.Name is "apiVersion" or "kind")
            {
                return true;
            }
        }

        return false;
    }
}
