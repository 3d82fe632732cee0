namespace Kubewright.Analyzers.Generation;

internal static class EquatableArrayConversions
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new([.. items]);
}
