using System.Collections.Immutable;

namespace Kubewright.Core.Application.Options;

/// <summary>What an application's code reads of its configuration.</summary>
public sealed record ConfigurationReads
{
    /// <summary>Those of code of which nothing is known.</summary>
    public static ConfigurationReads NotKnown { get; } = new() { Unknown = "its code is not known", MayReadAnyVariable = true, HasOtherSources = true };

    /// <summary>The keys that hold a value which is read.</summary>
    public ImmutableArray<ReadKey> Keys { get; init; } = [];

    /// <summary>The sections that are bound to types, each of whose properties is known.</summary>
    public ImmutableArray<string> Sections { get; init; } = [];

    /// <summary>The keys below which anything may be read: dictionaries, lists, sections that are handed on.</summary>
    public ImmutableArray<string> Open { get; init; } = [];

    /// <summary>The environment variables that are read by their names.</summary>
    public ImmutableArray<string> Variables { get; init; } = [];

    /// <summary>Why more may be read than is known; null where all is known.</summary>
    public string? Unknown { get; init; }

    /// <summary>Whether variables of any name may be read, or mean other keys than by their names.</summary>
    public bool MayReadAnyVariable { get; init; }

    /// <summary>Whether the configuration has sources other than those that a host brings by itself.</summary>
    public bool HasOtherSources { get; init; }

    /// <summary>Whether a key may be read.</summary>
    public bool MayRead(string key) =>
        Keys.Any(read => string.Equals(read.Key, key, StringComparison.OrdinalIgnoreCase) || IsBelow(read.Key, key)) || IsOpen(key);

    /// <summary>Whether anything may be read below a key, or below one that it is below.</summary>
    public bool IsOpen(string key) => Open.Any(open => string.Equals(open, key, StringComparison.OrdinalIgnoreCase) || IsBelow(key, open));

    /// <summary>The bound section that a key is below; null where it is below none.</summary>
    public string? SectionOf(string key) => Sections.FirstOrDefault(section => IsBelow(key, section));

    public bool Equals(ConfigurationReads? other) =>
        other is not null
        && Unknown == other.Unknown
        && MayReadAnyVariable == other.MayReadAnyVariable
        && HasOtherSources == other.HasOtherSources
        && Keys.SequenceEqual(other.Keys)
        && Sections.SequenceEqual(other.Sections)
        && Open.SequenceEqual(other.Open)
        && Variables.SequenceEqual(other.Variables);

    public override int GetHashCode() => Keys.Length;

    private static bool IsBelow(string key, string section) => key.Length > section.Length && key[section.Length] == ':'
        && key.StartsWith(section, StringComparison.OrdinalIgnoreCase);
}
