namespace Kubewright.Analyzers.Generation.Emission;

internal static class KeyValuePair
{
    public static KeyValuePair<TKey, TValue> Of<TKey, TValue>(TKey key, TValue value) => new(key, value);
}
