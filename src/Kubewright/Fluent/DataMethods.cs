namespace Kubewright;

/// <summary>What ConfigMaps, Secrets and claims can be told in a chain.</summary>
public static class DataMethods
{
    /// <summary>Sets an entry.</summary>
    public static T Data<T>(this T configMap, string key, string value)
        where T : ConfigMap
    {
        configMap.Data[key] = value;
        return configMap;
    }

    /// <summary>Sets an entry to bytes; the manifest holds them as base64.</summary>
    public static T Data<T>(this T secret, string key, byte[] value)
        where T : Secret
    {
        secret.Data[key] = value;
        return secret;
    }

    /// <summary>Sets an entry to text, which the manifest shows as it is and the server encodes.</summary>
    public static T StringData<T>(this T secret, string key, string value)
        where T : Secret
    {
        secret.StringData[key] = value;
        return secret;
    }

    /// <summary>Asks for storage of a size, such as <c>10Gi</c>. Where no access mode is set, it is ReadWriteOnce.</summary>
    public static T Storage<T>(this T claim, Quantity size)
        where T : PersistentVolumeClaim
    {
        if (claim.Spec.AccessModes.Count == 0)
        {
            claim.Spec.AccessModes.Add(AccessMode.ReadWriteOnce);
        }

        claim.Spec.Resources.Requests["storage"] = size;
        return claim;
    }

    internal static string CheckKey(this Secret secret, string key) =>
        CheckKey(secret, key, [.. secret.Data.Keys, .. secret.StringData.Keys]);

    internal static string CheckKey(this ConfigMap configMap, string key) =>
        CheckKey(configMap, key, [.. configMap.Data.Keys, .. configMap.BinaryData.Keys]);

    // Without any entry the object is filled elsewhere.
    private static string CheckKey(Resource resource, string key, List<string> keys) => keys.Count == 0 || keys.Contains(key)
        ? key
        : throw new ArgumentException(
            resource + " has no key '" + key + "'. Keys: " + string.Join(", ", keys) + "." + Suggestion.For(key, keys), nameof(key));
}
