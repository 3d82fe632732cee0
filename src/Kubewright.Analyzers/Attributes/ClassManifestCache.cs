using System.Collections.Concurrent;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Analyzers.Attributes;

/// <summary>
/// The manifests of classes, as long as somebody holds them. An edit that changes no attribute gives the same file again, so that what was
/// found in all other files still holds.
/// </summary>
internal static class ClassManifestCache
{
    private static readonly ConcurrentDictionary<(string Path, string Set), WeakReference<ManifestFile>> Known = new();

    public static ManifestFile Read(string path, string set, string text)
    {
        if (Known.TryGetValue((path, set), out var known) && known.TryGetTarget(out var file) && file.File.Text == text)
        {
            return file;
        }

        // Two that read at the same time each get a right file; the later one is kept.
        file = ManifestReader.Read(new SourceFile(path, text));
        Known[(path, set)] = new WeakReference<ManifestFile>(file);
        return file;
    }
}
