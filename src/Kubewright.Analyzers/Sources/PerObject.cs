using System.Runtime.CompilerServices;

namespace Kubewright.Analyzers.Sources;

/// <summary>What each of some objects says, found out once, for as long as somebody else keeps the object.</summary>
/// <param name="read">Finds it out.</param>
internal sealed class PerObject<TObject, T>(Func<TObject, T> read)
    where TObject : class
{
    private readonly ConditionalWeakTable<TObject, StrongBox<T>> _known = new();

    private readonly ConditionalWeakTable<TObject, StrongBox<T>>.CreateValueCallback _read = one => new StrongBox<T>(read(one));

    /// <summary>What an object says.</summary>
    public T Of(TObject one) => _known.GetValue(one, _read).Value!;

    /// <summary>What an object says, if that was ever asked.</summary>
    public bool TryFind(TObject one, out T? value)
    {
        var isKnown = _known.TryGetValue(one, out var box);
        value = isKnown ? box.Value : default;
        return isKnown;
    }
}
