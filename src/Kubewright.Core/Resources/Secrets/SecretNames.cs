namespace Kubewright.Core.Resources.Secrets;

/// <summary>Which names of variables, settings and fields say that their value is secret.</summary>
public static class SecretNames
{
    /// <summary>What a name holds, its signs between words left out, whose value nobody may read.</summary>
    private static readonly string[] Parts =
    [
        "password", "passwd", "passphrase", "pwd", "secret", "token", "credential", "connectionstring", "connstr", "apikey", "accesskey", "privatekey",
            "accountkey", "signingkey", "encryptionkey",
        "sharedkey", "dockerconfigjson",
    ];

    /// <summary>The same as a word of its own: <c>API_KEY</c>, but not <c>KEYBOARD</c>.</summary>
    private static readonly string[] Words = ["pass", "key", "keys", "dsn", "sas", "jwt", "bearer", "psk"];

    /// <summary>How fields end that refer to a secret or describe it, and hold none: <c>secretName</c>, <c>tokenExpirationSeconds</c>.</summary>
    private static readonly string[] Describing = ["name", "ref", "path", "file", "seconds", "type", "namespace", "key", "keys", "expiry", "ttl", "size",
        "length", "url", "uri", "endpoint", "host", "port"];

    /// <summary>Whether the name of a variable, a setting or a key of a ConfigMap says that its value is secret.</summary>
    public static bool Says(string name)
    {
        var normalized = Normalize(name);
        return Array.Exists(Parts, normalized.Contains) || WordsOf(name).Any(word => Array.IndexOf(Words, word) >= 0);
    }

    /// <summary>
    /// Whether the name of any field says it: <c>adminPassword</c>. Names in Kubernetes' own types (<c>secretName</c>, <c>key</c>) refer to secrets,
    /// so fewer names count here than among variables.
    /// </summary>
    public static bool IsOfField(string name)
    {
        var normalized = Normalize(name);
        return Array.Exists(Parts, normalized.Contains)
            && !Array.Exists(Describing, ending =>
                normalized.EndsWith(ending, StringComparison.Ordinal) && !Array.Exists(Parts, part => normalized.EndsWith(part, StringComparison.Ordinal)))
            && normalized is not ("secret" or "secrets" or "imagepullsecrets" or "automountserviceaccounttoken" or "serviceaccounttoken" or "credentials");
    }

    private static string Normalize(string name)
    {
        var letters = new char[name.Length];
        var count = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[count++] = char.ToLowerInvariant(c);
            }
        }

        return new string(letters, 0, count);
    }

    private static IEnumerable<string> WordsOf(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || !char.IsLetterOrDigit(name[i]) || (char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
            {
                var word = name.Substring(start, i - start).Trim('_', '-', '.', ':', '/', ' ');
                if (word.Length > 0)
                {
                    yield return word.ToLowerInvariant();
                }

                start = i;
            }
        }
    }
}
