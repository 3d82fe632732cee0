using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Transforming;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Patching;

/// <summary>
/// <c>patchesStrategicMerge</c>: files or inline patches, each for the object that it names (api/internal/builtins/PatchStrategicMergeTransformer.go).
/// </summary>
internal sealed class StrategicMergeTransformer : ITransformer
{
    private const string By = "patchesStrategicMerge";

    private readonly List<TreeResource> _patches = [];
    private readonly PatchApplication _application;

    /// <param name="paths">Files, or patches.</param>
    /// <param name="patches">Further patches in one text; null for none.</param>
    /// <param name="scope">The kustomization.</param>
    public StrategicMergeTransformer(IReadOnlyList<YamlScalar> paths, YamlScalar? patches, KustomizationScope scope)
    {
        _application = scope.Patches;
        foreach (var path in paths)
        {
            _patches.AddRange(TryReadInline(path, scope) ?? scope.Reader.Read(EmbeddedText.OfFile(scope.Load(path)), By));
        }

        if (patches is not null)
        {
            _patches.AddRange(scope.Reader.Read(EmbeddedText.OfValue(patches, patches.Value), By));
        }

        if (_patches.Count == 0)
        {
            throw new RefusedException("patch appears to be empty", (paths.Count > 0 ? paths[0] : patches)?.Span);
        }
    }

    public string Name => "PatchStrategicMergeTransformer";

    public void Transform(ResourceList resources)
    {
        foreach (var patch in _patches)
        {
            _application.MergeInto(resources, [PatchTransformer.Find(resources, patch)], patch);
        }
    }

    /// <summary>An entry is a patch if it can be read as one, else a path.</summary>
    private static List<TreeResource>? TryReadInline(YamlScalar entry, KustomizationScope scope)
    {
        try
        {
            return scope.Reader.Read(EmbeddedText.OfValue(entry, entry.Value), By);
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
