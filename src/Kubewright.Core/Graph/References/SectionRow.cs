using System.Collections.Immutable;

namespace Kubewright.Core.Graph.References;

/// <summary>Where a reference says which part of its target it needs.</summary>
/// <param name="Kind">What the part is.</param>
/// <param name="Path">The way from the mapping that holds the name to what holds the part's name; <c>[]</c> marks a list.</param>
/// <param name="Fields">The fields there of which the first that is written says it.</param>
/// <param name="IsFatal">
/// Whether the pod can never start, or the server refuses the object, where the target does not have the part; else something contradicts something.
/// </param>
internal sealed record SectionRow(SectionKind Kind, string Path, ImmutableArray<string> Fields, bool IsFatal)
{
    /// <summary>What is meant where none of the fields is written; null where nothing is.</summary>
    public long? DefaultPort { get; init; }

    /// <summary>The key that is meant where none of the fields is written; null where none is.</summary>
    public string? DefaultKey { get; init; }

    public static SectionRow Key(string field, bool isFatal = true) => new(SectionKind.Key, "", [field], isFatal);

    /// <summary>The keys that a volume takes out of its ConfigMap or Secret.</summary>
    public static SectionRow Items { get; } = new(SectionKind.Key, "items[]", ["key"], true);

    public static SectionRow Port(string path, long? otherwise, params ImmutableArray<string> fields) =>
        new(SectionKind.Port, path, fields, false) { DefaultPort = otherwise };

    public static SectionRow Listener(string field) => new(SectionKind.Listener, "", [field], false);
}
