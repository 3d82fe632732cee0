using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Graph;

/// <summary>
/// Recognises patches that no kustomization lists: many leave one lying that is switched off, or listed no more. What they hold are parts of objects, which
/// nobody applies by themselves.
/// </summary>
internal sealed class LeftOverPatches
{
    private readonly HashSet<SourceFile> _patches = [];

    /// <param name="files">The files that no kustomization uses.</param>
    /// <param name="kustomizations">The texts of the kustomizations, by their normalized directories.</param>
    public LeftOverPatches(IEnumerable<ManifestFile> files, IReadOnlyDictionary<string, string> kustomizations)
    {
        foreach (var file in files)
        {
            if (IsPatch(file, kustomizations))
            {
                _patches.Add(file.File);
            }
        }
    }

    public bool Contains(SourceFile file) => _patches.Contains(file);

    private static bool IsPatch(ManifestFile file, IReadOnlyDictionary<string, string> kustomizations)
    {
        var path = file.File.NormalizedPath;
        var directory = DirectoryOf(path);
        while (directory.Length > 0 && !kustomizations.ContainsKey(directory))
        {
            directory = DirectoryOf(directory);
        }

        var isBelow = kustomizations.TryGetValue(directory, out var text);
        return IsNamedSo(path)
            ? isBelow || IsFragment(file)
            : isBelow && text!.IndexOf(directory.Length == 0 ? path : path.Substring(directory.Length + 1), StringComparison.Ordinal) >= 0 && IsFragment(file);
    }

    /// <summary>Whether a file calls itself a patch: <c>manager_auth_proxy_patch.yaml</c>, <c>patch-env.yaml</c>, <c>patches/dev/deployment.yaml</c>.</summary>
    private static bool IsNamedSo(string path)
    {
        var parts = path.Split('/');
        var name = parts[parts.Length - 1];
        return Array.Exists(name.Split('.', '-', '_'), IsPatchWord) || parts.Skip(parts.Length - 3).Take(2).Any(IsPatchWord);
    }

    /// <summary>Whether a file holds a workload that lacks what no workload can be without.</summary>
    private static bool IsFragment(ManifestFile file) => file.Resources.OfType<Workload>().Any(workload =>
        workload.Template.Containers.IsEmpty
        || workload.Template.Containers.Any(container => container.Image.IsAbsent)
        || (workload is Deployment or StatefulSet or DaemonSet && workload.Type is { Group: "apps", Version: "v1" }
            && workload.Spec?.Find("selector") is null));

    private static bool IsPatchWord(string word) => word.Equals("patch", StringComparison.OrdinalIgnoreCase)
        || word.Equals("patches", StringComparison.OrdinalIgnoreCase);

    private static string DirectoryOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path.Substring(0, slash) : "";
}
