using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Graph;

/// <summary>Whether two names look as if one was meant to be the other.</summary>
internal static class NameSimilarity
{
    /// <summary>What people append to a name to say what kind of object it is.</summary>
    private static readonly string[] KindSuffixes =
    [
        "-service", "-svc", "-deployment", "-deploy", "-statefulset", "-sts", "-daemonset", "-pod", "-headless", "-lb", "-nodeport", "-clusterip", "-external",
            "-internal",
    ];

    /// <summary>
    /// Whether one is a misspelling of the other: they differ in case, or by few characters for their length. What has a part more
    /// (<c>orders-db</c>) is another name, not a misspelling.
    /// </summary>
    public static bool IsSimilar(string left, string right) =>
        !IsExtended(left, right)
        && (NearestName.Find([left], right) is not null || NearestName.Find([right], left) is not null);

    /// <summary>Whether two names differ in their digits alone, as those of siblings do: <c>redis-1</c> and <c>redis-2</c>.</summary>
    public static bool AreSiblings(string left, string right) =>
        !string.Equals(left, right, StringComparison.Ordinal) && string.Equals(WithoutDigits(left), WithoutDigits(right), StringComparison.Ordinal);

    /// <summary>Whether one is the other with something appended: <c>orders</c> and <c>orders-v2</c>.</summary>
    public static bool IsExtended(string left, string right) =>
        left.StartsWith(right + "-", StringComparison.Ordinal) || right.StartsWith(left + "-", StringComparison.Ordinal);

    /// <summary>Whether two objects are named alike, what says their kind left aside: <c>orders-svc</c> and <c>orders-deployment</c>.</summary>
    public static bool AreNamesakes(Resource left, Resource right) =>
        left.Name is { } one && right.Name is { } other && string.Equals(WithoutKind(one), WithoutKind(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name holds a word as one of its parts: <c>shop-orders</c> holds <c>orders</c>.</summary>
    public static bool Holds(string name, string word) =>
        word.Length > 0 && ("-" + name + "-").IndexOf("-" + word + "-", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>A name without what says the kind of its object: <c>orders</c> for <c>orders-svc</c>.</summary>
    public static string WithoutKind(string name)
    {
        foreach (var suffix in KindSuffixes)
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return name.Substring(0, name.Length - suffix.Length);
            }
        }

        return name;
    }

    private static string WithoutDigits(string text) => new([.. text.Where(character => character is < '0' or > '9')]);
}
