namespace Kubewright.Checking;

/// <summary>Objects that are in a set twice: applied one after the other, the later one replaces the earlier.</summary>
internal static class SameObjects
{
    /// <summary>The later ones, in the order of the manifests. Without a name nothing is the same.</summary>
    public static IEnumerable<ManifestFinding> Find(IReadOnlyList<Manifest> manifests)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var manifest in manifests.Where(manifest => manifest.Name.Length > 0))
        {
            if (!seen.Add(manifest.ApiVersion + "/" + manifest.Kind + "/" + manifest.Namespace + "/" + manifest.Name))
            {
                yield return new ManifestFinding(
                    "KW5012",
                    FindingSeverity.Error,
                    manifest,
                    "metadata.name",
                    manifest.Kind + " '" + manifest.Name + "' is in the set twice, and the later one replaces the earlier; give it a name of its own",
                    "https://github.com/kubewright/kubewright/blob/main/src/Kubewright.Core/Rules/Documents/KW5012.md");
            }
        }
    }
}
