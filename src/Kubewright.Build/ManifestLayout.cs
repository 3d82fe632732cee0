using System.Globalization;
using System.Text;
using Kubewright.Build.Ownership;
using Kubewright.Writing;

namespace Kubewright.Build;

/// <summary>
/// Which files manifests become. Each is a file of its own, called by where its kind is in the order of application, its kind and its name,
/// so that <c>kubectl apply -f</c> of the folder, which goes by the files' names, applies them in order: <c>09-service-orders.yaml</c>. The
/// manifests of a named set are in a folder of its name.
/// </summary>
internal static class ManifestLayout
{
    /// <summary>How long a file's name is at most, without its extension: file systems take 255 bytes, Windows 260 letters for the whole path.</summary>
    private const int LongestName = 150;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The files, by their paths below the folder, with '/' between their parts.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="file">The name of the one file that holds all; null for a file each.</param>
    public static IReadOnlyDictionary<string, ManifestFile> Arrange(IEnumerable<WrittenManifest> manifests, string? file)
    {
        var ordered = manifests
            .OrderBy(manifest => manifest.Set, StringComparer.Ordinal)
            .ThenBy(manifest => ApplyOrder.RankOf(manifest.Kind))
            .ThenBy(manifest => manifest.Kind, StringComparer.Ordinal)
            .ThenBy(manifest => manifest.Namespace, StringComparer.Ordinal)
            .ThenBy(manifest => manifest.Name, StringComparer.Ordinal);
        return file is null ? OneEach(ordered) : OneForAll(ordered, file);
    }

    private static Dictionary<string, ManifestFile> OneEach(IEnumerable<WrittenManifest> manifests)
    {
        // File systems that do not tell capital and small letters apart would write two into one.
        var files = new Dictionary<string, ManifestFile>(StringComparer.OrdinalIgnoreCase);
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
            files.Add(path, new ManifestFile(Utf8.GetBytes(text.ToString()), [manifest.ToObject()]));
        }

        return files;
    }

    private static Dictionary<string, ManifestFile> OneForAll(IEnumerable<WrittenManifest> manifests, string file)
    {
        var files = new Dictionary<string, (StringBuilder Text, List<WrittenObject> Objects)>(StringComparer.OrdinalIgnoreCase);
        foreach (var manifest in manifests)
        {
            var path = FolderOf(manifest) + file;
            if (files.TryGetValue(path, out var one))
            {
                _ = one.Text.Append("---\n");
            }
            else
            {
                files.Add(path, one = (new StringBuilder(), []));
            }

            Append(one.Text, manifest);
            one.Objects.Add(manifest.ToObject());
        }

        return files.ToDictionary(one => one.Key, one => new ManifestFile(Utf8.GetBytes(one.Value.Text.ToString()), [.. one.Value.Objects]));
    }

    private static void Append(StringBuilder text, WrittenManifest manifest)
    {
        if (manifest.ConfiguredBy is { } type)
        {
            _ = text
                .Append("# This is what the attributes of ").Append(type)
                .Append(" say. What its Configure method changes is known only when it runs, and is not in here:\n")
                .Append("# ").Append(type).Append(".NewManifests().ToYaml() has it.\n");
        }

        YamlWriter.Append(text, manifest.Root);
    }

    private static string NameOf(WrittenManifest manifest)
    {
        var rank = (ApplyOrder.RankOf(manifest.Kind) + 1).ToString("00", CultureInfo.InvariantCulture);
        var space = manifest.Namespace.Length == 0 ? "" : "." + FileName(manifest.Namespace);
        return FolderOf(manifest) + Short(rank + "-" + FileName(manifest.Kind) + "-" + FileName(manifest.Name) + space);
    }

    /// <summary>The folder of a manifest's set, with a slash behind it; empty for the set without a name.</summary>
    internal static string FolderOf(WrittenManifest manifest) => manifest.Set.Length == 0 ? "" : Short(FolderName(manifest.Set)) + "/";

    /// <summary>A name that every file system takes, and that leads nowhere else: names of roles may hold colons.</summary>
    private static string FileName(string name)
    {
        var letters = name.ToLowerInvariant().Select(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_' ? letter : '_')
            .ToArray();
        return letters.All(letter => letter == '.') ? "_" : new string(letters);
    }

    /// <summary>What begins with a dot is hidden, and a dot at the end is lost on Windows.</summary>
    private static string FolderName(string set)
    {
        var name = FileName(set).TrimEnd('.');
        return name[0] == '.' ? "_" + name.Substring(1) : name;
    }

    /// <summary>A name that is not too long. One that is ends with digits of its own, the same in every build.</summary>
    private static string Short(string name) => name.Length <= LongestName ? name : name.Substring(0, LongestName - 9) + "-" + Writer.Hash(name);
}
