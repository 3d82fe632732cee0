namespace Kubewright.Core.Yaml;

/// <summary>
/// How much of a document may come from its aliases before go-yaml refuses it as "excessive aliasing" (goyaml.v2/decode.go,
/// allowedAliasRatio).
/// </summary>
internal static class AliasBudget
{
    private const long SmallDocument = 400_000;
    private const long LargeDocument = 4_000_000;

    /// <param name="nodes">All nodes with aliases followed.</param>
    /// <param name="aliased">Those of them that an alias brought.</param>
    public static bool IsExceeded(long nodes, long aliased) =>
        aliased > 100 && nodes > 1000 && aliased > nodes * AllowedShare(nodes);

    private static double AllowedShare(long nodes) => nodes switch
    {
        <= SmallDocument => 0.99,
        >= LargeDocument => 0.10,
        _ => 0.99 - (0.89 * (nodes - SmallDocument) / (LargeDocument - SmallDocument)),
    };
}
