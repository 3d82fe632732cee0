using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>A field of an object: its value where it is known, and where it is written.</summary>
public readonly struct Field<T>
{
    private readonly T _value;

    private Field(FieldState state, YamlEntry? entry, T value)
    {
        State = state;
        Entry = entry;
        _value = value;
    }

    public FieldState State { get; }

    /// <summary>The entry it is written in; null where it is not written.</summary>
    public YamlEntry? Entry { get; }

    public bool IsAbsent => State == FieldState.Absent;

    public bool IsKnown => State == FieldState.Known;

    /// <summary>Whether it is written in a way from which nothing may be concluded: a placeholder or a value of another type.</summary>
    public bool IsOpaque => State is FieldState.Unknown or FieldState.Invalid;

    /// <summary>The value; only to be asked where <see cref="IsKnown"/>.</summary>
    public T Value => IsKnown ? _value : throw new InvalidOperationException($"The field is {State}.");

    /// <summary>The value where it is known, else what is given.</summary>
    public T Or(T other) => IsKnown ? _value : other;

    /// <summary>Where the value is written; only to be asked where <see cref="Entry"/> is there.</summary>
    public SourceSpan Span => Entry!.Value.Span;

    /// <summary>Where the key is written; only to be asked where <see cref="Entry"/> is there.</summary>
    public SourceSpan KeySpan => Entry!.Key.Span;

    public override string ToString() => IsKnown ? _value?.ToString() ?? "" : State.ToString();

    internal static Field<T> Absent(YamlEntry? entry) => new(FieldState.Absent, entry, default!);

    internal static Field<T> Known(YamlEntry entry, T value) => new(FieldState.Known, entry, value);

    internal static Field<T> Unknown(YamlEntry entry) => new(FieldState.Unknown, entry, default!);

    internal static Field<T> Invalid(YamlEntry entry) => new(FieldState.Invalid, entry, default!);
}
