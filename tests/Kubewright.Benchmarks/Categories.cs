namespace Kubewright.Benchmarks;

/// <summary>Kinds of benchmarks.</summary>
internal static class Categories
{
    /// <summary>Those that a quick run leaves out unless they are asked for.</summary>
    public const string Long = "Long";
}
