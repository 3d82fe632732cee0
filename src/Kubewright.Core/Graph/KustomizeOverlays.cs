using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Graph;

/// <summary>What the kustomizations among the files say of the other files.</summary>
internal sealed class KustomizeOverlays
{
    private readonly Dictionary<string, Kustomization> _byDirectory = new(StringComparer.Ordinal);
    private readonly HashSet<string> _patches = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _patched = new(StringComparer.Ordinal);

    public KustomizeOverlays(IEnumerable<ManifestInput> inputs)
    {
        foreach (var input in inputs)
        {
            if (Kustomization.IsFileName(input.File.File.Name) && input.File.Resources is [Kustomization kustomization, ..])
            {
                _byDirectory[SourcePath.Normalize(input.File.File.Directory)] = kustomization;
            }
        }

        foreach (var overlay in _byDirectory)
        {
            foreach (var patch in overlay.Value.Patches)
            {
                _patches.Add(SourcePath.Combine(overlay.Key, patch));
            }

            if (overlay.Value.Transforms)
            {
                Mark(_changed, overlay.Key, overlay.Value, []);
            }

            if (overlay.Value.ChangesAnyField)
            {
                Mark(_patched, overlay.Key, overlay.Value, []);
            }
        }
    }

    /// <summary>Whether a file is listed as a patch: what it holds are no objects of their own.</summary>
    public bool IsPatch(SourceFile file) => _patches.Contains(SourcePath.Normalize(file.Path));

    /// <summary>Whether an overlay changes what a file says before it is deployed.</summary>
    public bool IsChanged(SourceFile file) => _changed.Contains(SourcePath.Normalize(file.Path));

    /// <summary>Whether an overlay may change any field that a file writes.</summary>
    public bool IsPatched(SourceFile file) => _patched.Contains(SourcePath.Normalize(file.Path));

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
    }
}
