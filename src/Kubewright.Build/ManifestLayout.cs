using System.Globalization;
using System.Text;
using Kubewright.Writing;

namespace Kubewright.Build;

/// <summary>
/// Which files manifests become. Each is a file of its own, called by where its kind stands in the order of application, its kind and its name,
/// so that <c>kubectl apply -f</c> of the folder, which goes by the files' names, applies them in order: <c>09-service-orders.yaml</c>. The
/// manifests of a named set stand in a folder of its name.
/// </summary>
internal static class ManifestLayout
{
    /// <summary>The files with their texts, by their paths below the folder, with '/' between their parts.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="file">The name of the one file that holds all; null for a file each.</param>
    public static IReadOnlyDictionary<string, string> Arrange(IEnumerable<WrittenManifest> manifests, string? file)
    {
        var ordered = manifests
            .OrderBy(manifest => manifest.Set, StringComparer.Ordinal)
            .ThenBy(manifest => ApplyOrder.RankOf(manifest.Kind))
            .ThenBy(manifest => manifest.Kind, StringComparer.Ordinal)
            .ThenBy(manifest => manifest.Namespace, StringComparer.Ordinal)
            .ThenBy(manifest => manifest.Name, StringComparer.Ordinal);
        return file is null ? OneEach(ordered) : OneForAll(ordered, file);
    }

    private static Dictionary<string, string> OneEach(IEnumerable<WrittenManifest> manifests)
    {
        // File systems that do not tell capital and small letters apart would write two into one.
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var manifest in manifests)
        {
            var name = NameOf(manifest);
            var path = name + ".yaml";
            for (var number = 2; files.ContainsKey(path); number++)
            {
                path = name + "-" + number.ToString(CultureInfo.InvariantCulture) + ".yaml";
            }

            var text = new StringBuilder();
            Append(text, manifest);
            files.Add(path, text.ToString());
        }

        return files;
    }

    private static Dictionary<string, string> OneForAll(IEnumerable<WrittenManifest> manifests, string file)
    {
        var files = new Dictionary<string, StringBuilder>(StringComparer.OrdinalIgnoreCase);
        foreach (var manifest in manifests)
        {
            var path = FolderOf(manifest) + file;
            if (files.TryGetValue(path, out var text))
            {
                _ = text.Append("---\n");
            }
            else
            {
                files.Add(path, text = new StringBuilder());
            }

            Append(text, manifest);
        }

        return files.ToDictionary(one => one.Key, one => one.Value.ToString());
    }

    private static void Append(StringBuilder text, WrittenManifest manifest)
    {
        if (manifest.ConfiguredBy is { } type)
        {
            _ = text
                .Append("# This is what the attributes of ").Append(type).Append(" say. What its Configure method changes is known only when it runs, and is not in here:\n")
                .Append("# ").Append(type).Append(".NewManifests().ToYaml() has it.\n");
        }

        YamlWriter.Append(text, manifest.Root);
    }

    private static string NameOf(WrittenManifest manifest)
    {
        var rank = (ApplyOrder.RankOf(manifest.Kind) + 1).ToString("00", CultureInfo.InvariantCulture);
        var space = manifest.Namespace.Length == 0 ? "" : "." + FileName(manifest.Namespace);
        return FolderOf(manifest) + rank + "-" + FileName(manifest.Kind) + "-" + FileName(manifest.Name) + space;
    }

    private static string FolderOf(WrittenManifest manifest) => manifest.Set.Length == 0 ? "" : FileName(manifest.Set) + "/";

    /// <summary>A name that every file system takes, and that leads nowhere else: names of roles may hold colons.</summary>
    private static string FileName(string name)
    {
        var letters = name.ToLowerInvariant().Select(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_' ? letter : '_').ToArray();
        return letters.All(letter => letter == '.') ? "_" : new string(letters);
    }
}
