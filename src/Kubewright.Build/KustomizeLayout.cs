using System.Text;
using Kubewright.Build.Ownership;
using Kubewright.Tree;
using Kubewright.Writing;

namespace Kubewright.Build;

/// <summary>
/// Arranges manifests for <c>kubectl apply -k</c>: a base with what belongs to no set, and for each set of the same objects an overlay that says what differs
/// there. A set of other objects has a folder of its own, as without kustomize.
/// </summary>
internal static class KustomizeLayout
{
    private const string Kustomization = "kustomization.yaml";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The files, by their paths below the folder, with '/' between their parts.</summary>
    public static IReadOnlyDictionary<string, ManifestFile> Arrange(IEnumerable<WrittenManifest> manifests)
    {
        var all = manifests.ToList();
        var own = all.Where(manifest => manifest.Set.Length == 0).ToList();
        var files = new Dictionary<string, ManifestFile>(StringComparer.OrdinalIgnoreCase);
        var baseFiles = ManifestLayout.Arrange(own, file: null);
        foreach (var file in baseFiles)
        {
            files.Add("base/" + file.Key, file.Value);
        }

        if (own.Count > 0)
        {
            Add(files, "base/", Head([.. baseFiles.Keys.OrderBy(name => name, StringComparer.Ordinal)]));
        }

        foreach (var set in all.Where(manifest => manifest.Set.Length > 0).GroupBy(manifest => manifest.Set, StringComparer.Ordinal))
        {
            var pairs = set.Select(manifest => (Manifest: manifest, Base: own.Find(one => IsSame(one, manifest)))).ToList();
            if (pairs.Exists(pair => pair.Base is null))
            {
                foreach (var file in ManifestLayout.Arrange(set, file: null))
                {
                    files.Add(file.Key, file.Value);
                }
            }
            else
            {
                Add(files, "overlays/" + ManifestLayout.FolderOf(set.First()), Overlay(pairs!));
            }
        }

        return files;
    }

    private static MappingNode Overlay(List<(WrittenManifest Manifest, WrittenManifest Base)> pairs)
    {
        var overlay = Head(["../../base"]);
        var spaces = pairs.Select(pair => pair.Manifest.Namespace).Distinct(StringComparer.Ordinal).ToList();
        if (spaces is [{ Length: > 0 } space] && pairs.Exists(pair => pair.Base.Namespace != space))
        {
            overlay["namespace"] = space;
        }

        var patches = new SequenceNode();
        foreach (var (manifest, origin) in pairs)
        {
            // The namespace is what identifies an object to kustomize, which changes it by a field of its own.
            var changes = JsonPatch.Between(WithoutNamespace(origin.Root), WithoutNamespace(manifest.Root));
            if (changes.Count == 0)
            {
                continue;
            }

            var target = new MappingNode();
            target["group"] = origin.Group.Length == 0 ? null : ScalarNode.FromText(origin.Group);
            target["kind"] = origin.Kind;
            target["name"] = origin.Name;
            patches.Add(new MappingNode { ["target"] = target, ["patch"] = YamlWriter.Write(changes) });
        }

        overlay["patches"] = patches.Count == 0 ? null : patches;
        return overlay;
    }

    private static MappingNode WithoutNamespace(MappingNode root)
    {
        var copy = (MappingNode)root.Clone();
        (copy["metadata"] as MappingNode)?.Remove("namespace");
        return copy;
    }

    private static bool IsSame(WrittenManifest one, WrittenManifest other) => one.Kind == other.Kind && one.Group == other.Group && one.Name == other.Name;

    private static MappingNode Head(IEnumerable<string> resources)
    {
        var list = new SequenceNode();
        foreach (var resource in resources)
        {
            list.Add(resource);
        }

        return new MappingNode { ["apiVersion"] = "kustomize.config.k8s.io/v1beta1", ["kind"] = "Kustomization", ["resources"] = list };
    }

    private static void Add(Dictionary<string, ManifestFile> files, string folder, MappingNode kustomization) =>
        files.Add(folder + Kustomization, new ManifestFile(Utf8.GetBytes(YamlWriter.Write(kustomization)), []));
}
