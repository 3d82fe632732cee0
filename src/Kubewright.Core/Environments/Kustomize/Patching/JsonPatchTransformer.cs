using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Transforming;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Patching;

/// <summary>An entry of <c>patchesJson6902</c> (api/internal/builtins/PatchJson6902Transformer.go).</summary>
internal sealed class JsonPatchTransformer : ITransformer
{
    private const string By = "patchesJson6902";

    private readonly List<JsonPatchOperation> _operations;
    private readonly TargetSelector _target;
    private readonly PatchApplication _application;
    private readonly RenderingSession _session;

    /// <param name="entry">The entry.</param>
    /// <param name="inline">The operations as text; null where <c>path</c> names a file.</param>
    /// <param name="scope">The kustomization.</param>
    public JsonPatchTransformer(ConfigurationFields entry, YamlScalar? inline, KustomizationScope scope)
    {
        _application = scope.Patches;
        _session = scope.Session;
        var target = entry.Fields("target");
        if (target?.Text("name") is null)
        {
            throw new RefusedException("must specify the target name", (target ?? entry).Mapping.HeadSpan);
        }

        _target = new TargetSelector(target);
        var text = (inline, entry.Text("path")) switch
        {
            (null, null) => throw new RefusedException("empty file path and empty jsonOp", entry.Mapping.HeadSpan),
            ({ } patch, null) => EmbeddedText.OfValue(patch, patch.Value),
            (null, { } path) => EmbeddedText.OfFile(scope.Load(path)),
            _ => throw new RefusedException("must specify a file path or jsonOp, not both", entry.Mapping.HeadSpan),
        };
        _operations = new JsonPatchReader(text, By, scope.Budget).TryRead() is { Count: > 0 } operations
            ? operations
            : throw new RefusedException("patch appears to be empty or is not a list of operations", (inline ?? entry.Text("path"))!.Span);
    }

    public string Name => "PatchJson6902Transformer";

    public void Transform(ResourceList resources)
    {
        var selected = _target.Select(resources);
        _target.NoteUnused(selected, resources, _session);
        foreach (var resource in selected)
        {
            _application.Apply(resource, _operations);
        }
    }
}
