using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Graph;

/// <summary>What the kustomizations among the files say of the other files.</summary>
internal sealed class KustomizeOverlays
{
    private readonly Dictionary<string, Kustomization> _byDirectory = new(StringComparer.Ordinal);
    private readonly HashSet<string> _patches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _mentioned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _patched = new(StringComparer.Ordinal);
    private readonly HashSet<string> _labelsChanged = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namespacesChanged = new(StringComparer.Ordinal);
    private readonly HashSet<string> _startsChanged = new(StringComparer.Ordinal);
    private readonly HashSet<string> _schemasChanged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);

    /// <summary>What a patch speaks of that changes what containers run, which settings they get and as whom, and where they are reached.</summary>
    private static readonly string[] StartWords = ["env", "port", "command", "args", "volume", "image", "probe", "hostNetwork", "runAs"];

    /// <summary>What a patch speaks of that changes the schema of a custom resource.</summary>
    private static readonly string[] SchemaWords = ["openAPIV3Schema", "properties", "/schema", "served"];

    public KustomizeOverlays(IEnumerable<ManifestInput> inputs)
    {
        foreach (var input in inputs)
        {
            _files[input.File.File.NormalizedPath] = input.File.File;
            if (Kustomization.IsFileName(input.File.File.Name) && input.File.Resources is [Kustomization kustomization, ..])
            {
                _byDirectory[SourcePath.Normalize(input.File.File.Directory)] = kustomization;
            }
        }

        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var overlay in _byDirectory)
        {
            _patches.UnionWith(overlay.Value.Patches.Select(patch => SourcePath.Combine(overlay.Key, patch)));
            listed.UnionWith(overlay.Value.Resources.Select(resource => SourcePath.Combine(overlay.Key, resource)));
        }

        foreach (var input in inputs)
        {
            var path = input.File.File.NormalizedPath;
            if (!listed.Contains(path) && !_patches.Contains(path))
            {
                ReadUnlisted(input.File, path);
            }
        }

        foreach (var overlay in _byDirectory)
        {
            if (overlay.Value.Transforms)
            {
                Mark(_changed, overlay.Key, overlay.Value, []);
            }

            if (overlay.Value.ChangesAnyField)
            {
                Mark(_patched, overlay.Key, overlay.Value, []);
            }

            if (ChangesLabels(overlay.Key, overlay.Value, []))
            {
                Mark(_labelsChanged, overlay.Key, overlay.Value, []);
            }

            if (ChangesNamespaces(overlay.Key, overlay.Value, []))
            {
                Mark(_namespacesChanged, overlay.Key, overlay.Value, []);
            }

            if (Changes(StartWords, overlay.Key, overlay.Value, []))
            {
                Mark(_startsChanged, overlay.Key, overlay.Value, []);
            }

            if (Changes(SchemaWords, overlay.Key, overlay.Value, []))
            {
                Mark(_schemasChanged, overlay.Key, overlay.Value, []);
            }
        }
    }

    /// <summary>Whether a file is listed as a patch, or is one by its name and content: what it holds are not objects of their own.</summary>
    public bool IsPatch(SourceFile file) => _patches.Contains(file.NormalizedPath);

    /// <summary>Whether an overlay changes what a file says before it is deployed.</summary>
    public bool IsChanged(SourceFile file) => _changed.Contains(file.NormalizedPath);

    /// <summary>Whether an overlay may change any field that a file writes.</summary>
    public bool IsPatched(SourceFile file) => _patched.Contains(file.NormalizedPath);

    /// <summary>Whether an overlay may change labels or selectors in a file.</summary>
    public bool MayChangeLabels(SourceFile file) => _labelsChanged.Contains(file.NormalizedPath);

    /// <summary>Whether an overlay may move objects of a file to another namespace.</summary>
    public bool MayChangeNamespace(SourceFile file) => _namespacesChanged.Contains(file.NormalizedPath);

    /// <summary>Whether an overlay may change how containers of a file start, or where they are reached.</summary>
    public bool MayChangeStart(SourceFile file) => _startsChanged.Contains(file.NormalizedPath);

    /// <summary>Whether an overlay may change the schemas of CustomResourceDefinitions in a file.</summary>
    public bool MayChangeSchema(SourceFile file) => _schemasChanged.Contains(file.NormalizedPath);

    /// <summary>
    /// A file that no kustomization lists. Many leave a patch lying that is switched off, or listed no more; and a line that is commented out
    /// still tells what the file would be part of.
    /// </summary>
    private void ReadUnlisted(ManifestFile file, string path)
    {
        var directory = DirectoryOf(path);
        while (directory.Length > 0 && !_byDirectory.ContainsKey(directory))
        {
            directory = DirectoryOf(directory);
        }

        var isBelow = _byDirectory.TryGetValue(directory, out var kustomization);
        var isMentioned = isBelow && kustomization!.File.Text.Contains(directory.Length == 0 ? path : path.Substring(directory.Length + 1));
        if (PatchFile.IsNamedSo(path) ? isBelow || PatchFile.IsFragment(file) : isMentioned && PatchFile.IsFragment(file))
        {
            _patches.Add(path);
        }
        else if (isMentioned)
        {
            if (!_mentioned.TryGetValue(directory, out var mentioned))
            {
                _mentioned.Add(directory, mentioned = []);
            }

            mentioned.Add(path);
        }
    }

    private static string DirectoryOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path.Substring(0, slash) : "";

    private bool ChangesLabels(string directory, Kustomization kustomization, HashSet<string> visited) =>
        kustomization.SetsSelectedLabels
        || kustomization.HasOpaqueTransformers
        || PatchTexts(directory, kustomization).Any(text => text is null || Mentions(text, "label") || Mentions(text, "selector"))
        || AnyComponent(directory, kustomization, visited, ChangesLabels);

    // A strategic merge patch names the namespace only to say which object it is about.
    private bool ChangesNamespaces(string directory, Kustomization kustomization, HashSet<string> visited) =>
        kustomization.SetsNamespace
        || kustomization.HasOpaqueTransformers
        || PatchTexts(directory, kustomization).Any(text => text is null || Mentions(text, "/metadata/namespace"))
        || AnyComponent(directory, kustomization, visited, ChangesNamespaces);

    private bool Changes(string[] words, string directory, Kustomization kustomization, HashSet<string> visited) =>
        kustomization.HasOpaqueTransformers
        || PatchTexts(directory, kustomization).Any(text => text is null || Array.Exists(words, word => Mentions(text, word)))
        || AnyComponent(directory, kustomization, visited, (path, component, seen) => Changes(words, path, component, seen));

    private bool AnyComponent(string directory, Kustomization kustomization, HashSet<string> visited,
        Func<string, Kustomization, HashSet<string>, bool> changes) =>
        kustomization.Components.Select(component => SourcePath.Combine(directory, component)).Any(path =>
            visited.Add(path) && (!_byDirectory.TryGetValue(path, out var component) || changes(path, component, visited)));

    /// <summary>What the patches say; null for one that is not among the files.</summary>
    private IEnumerable<string?> PatchTexts(string directory, Kustomization kustomization) =>
        kustomization.InlinePatches
            .Concat(kustomization.Patches.Select(patch => _files.TryGetValue(SourcePath.Combine(directory, patch), out var file) ? file.Text : null));

    private static bool Mentions(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private void Mark(HashSet<string> marked, string directory, Kustomization kustomization, HashSet<string> visited)
    {
        if (!visited.Add(directory))
        {
            return;
        }

        foreach (var resource in kustomization.Resources)
        {
            var path = SourcePath.Combine(directory, resource);
            if (_byDirectory.TryGetValue(path, out var below))
            {
                Mark(marked, path, below, visited);
            }
            else
            {
                marked.Add(path);
            }
        }

        if (_mentioned.TryGetValue(directory, out var mentioned))
        {
            marked.UnionWith(mentioned);
        }
    }
}
