using System.Collections.Concurrent;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Analyzers.Attributes;

/// <summary>
/// The manifests of classes, as long as somebody holds them, for the analyzers and the generator. An edit that changes no attribute gives the same file
/// again, so that what was found in all other files still holds.
/// </summary>
internal static class ClassManifestCache
{
    private static readonly ConcurrentDictionary<(string Path, string Set), WeakReference<ManifestFile>> Known = new();

    /// <summary>Reads what a class describes.</summary>
    /// <param name="described">The class, or what it is in one of its environments.</param>
    /// <param name="text">Its attributes.</param>
    /// <param name="set">The set of manifests that it joins, in which it is a file of its own.</param>
    public static ManifestFile Read(DescribedClass described, AttributeText text, string set)
    {
        // A constant elsewhere may say another value than before, so that the same text is not the same manifest.
        var root = AttributeManifestReader.Read(described, text, new SourceFile(text.Path, text.Text));
        if (Known.TryGetValue((text.Path, set), out var known)
            && known.TryGetTarget(out var file)
            && file.File.Text == text.Text
            && file.Documents is [{ Root: { } former }]
            && IsSame(former, root))
        {
            return file;
        }

        // Two that read at the same time each get a right file; the later one is kept.
        file = ManifestReader.ReadRendered(root.Span.File, root);
        Known[(text.Path, set)] = new WeakReference<ManifestFile>(file);
        return file;
    }

    private static bool IsSame(YamlNode one, YamlNode other) => (one, other) switch
    {
        _ when one.Span.Start != other.Span.Start || one.Span.Length != other.Span.Length => false,
        (YamlScalar left, YamlScalar right) => left.Value == right.Value && left.Type == right.Type && left.Style == right.Style,
        (YamlSequence left, YamlSequence right) =>
            left.Items.Length == right.Items.Length && left.Items.Zip(right.Items, IsSame).All(static same => same),
        (YamlMapping left, YamlMapping right) =>
            left.Entries.Length == right.Entries.Length
            && left.Entries.Zip(right.Entries, static (a, b) => IsSame(a.Key, b.Key) && IsSame(a.Value, b.Value)).All(static same => same),
        _ => false,
    };
}
