namespace Kubewright.Core.Graph.References;

/// <summary>
/// Whether one name was plainly meant by another. Names are made of words, of which people vary the order and those that merely say the kind of the object:
/// <c>kiosk-config</c> and <c>kiosk-configmap</c>, <c>web-data</c> and <c>data-web</c>. A misspelling differs in one word.
/// </summary>
internal static class NameParts
{
    private static readonly char[] Separators = ['-', '.', '_'];

    /// <summary>What people add to a name to say what kind of object it is.</summary>
    private static readonly HashSet<string> KindWords = new(StringComparer.Ordinal)
    {
        "config", "configs", "configmap", "configmaps", "cm", "settings", "secret", "secrets", "credentials", "creds", "service", "svc", "deployment", "deploy",
            "statefulset", "sts",
        "daemonset", "ds", "pvc", "claim", "pv", "sa", "serviceaccount", "account", "role", "clusterrole", "ingress", "gateway", "gw", "pod", "hpa", "headless",
            "issuer", "class",
    };

    /// <summary>Names of environments: another one is another object, however alike they are written.</summary>
    private static readonly HashSet<string> EnvironmentWords = new(StringComparer.Ordinal)
    {
        "dev", "develop", "development", "test", "testing", "qa", "uat", "stg", "stage", "staging", "prd", "prod", "production", "local", "int", "pre",
            "preprod", "live", "demo", "sandbox",
    };

    /// <summary>The words of a name in an order of their own, those that say a kind left out: what stays the same where people vary a name.</summary>
    public static string Essence(string name)
    {
        var words = Words(name).Where(word => !KindWords.Contains(word)).ToList();
        words.Sort(StringComparer.Ordinal);
        return string.Join("-", words);
    }

    /// <summary>Whether one is a misspelling of the other: they differ in the separators, in case, or in one word by few characters for its length.</summary>
    public static bool IsMisspelling(string written, string meant)
    {
        if (string.Equals(Joined(written), Joined(meant), StringComparison.Ordinal))
        {
            return true;
        }

        var (left, right) = (Words(written), Words(meant));
        if (left.Length != right.Length)
        {
            return false;
        }

        var different = -1;
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
            {
                if (different >= 0)
                {
                    return false;
                }

                different = i;
            }
        }

        return different >= 0 && IsMisspelledWord(left[different], right[different]);
    }

    private static bool IsMisspelledWord(string written, string meant) =>
        !NameSimilarity.AreSiblings(written, meant)
        && !(EnvironmentWords.Contains(written) && EnvironmentWords.Contains(meant))
        && !(KindWords.Contains(written) && KindWords.Contains(meant))
        && NameSimilarity.IsSimilar(written, meant);

    private static string Joined(string name) => string.Concat(Words(name));

    private static string[] Words(string name) => name.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
