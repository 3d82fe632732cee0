using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Transforming;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize.Patching;

/// <summary>
/// An entry of <c>patches</c>: a strategic merge patch, several of them, or a JSON patch; in a file or inline; for the object that it names or for all
/// that a target
/// selects (api/internal/builtins/PatchTransformer.go).
/// </summary>
internal sealed class PatchTransformer : ITransformer
{
    private const string By = "patches";

    private readonly PatchApplication _application;
    private readonly TargetSelector? _target;
    private readonly List<TreeResource>? _merges;
    private readonly List<JsonPatchOperation> _operations = [];
    private readonly SourceSpan _span;
    private readonly RenderingSession _session;

    /// <exception cref="RefusedException">It is neither kind of patch.</exception>
    public PatchTransformer(ConfigurationFields entry, KustomizationScope scope)
    {
        _application = scope.Patches;
        _session = scope.Session;
        _span = entry.Mapping.HeadSpan;
        var inline = entry.Text("patch");
        var text = (inline, entry.Text("path")) switch
        {
            (null, null) => throw new RefusedException("must specify one of patch and path", _span),
            ({ } patch, null) => EmbeddedText.OfValue(patch, patch.Value.Trim()),
            (null, { } path) => EmbeddedText.OfFile(scope.Load(path)),
            _ => throw new RefusedException("patch and path can't be set at the same time", _span),
        };
        var merges = TryReadMerges(text, scope, out var problem);
        var operations = new JsonPatchReader(text, By, scope.Budget).TryRead();
        if (merges is not null && operations is not null)
        {
            throw new RefusedException("illegally qualifies as both an SM and JSON patch", _span);
        }

        if (merges is null && operations is null)
        {
            throw problem!.At(_span);
        }

        // Settings of the target come last: kustomize reads the patch first.
        _target = entry.Fields("target") is { } target ? new TargetSelector(target) : null;
        _merges = merges is { Count: > 0 } ? merges : null;
        _operations = operations ?? [];
        if (entry.Fields("options") is { } options)
        {
            options.Allow("allowNameChange", "allowKindChange");
            foreach (var merge in merges ?? [])
            {
                Enable(merge, BuildAnnotations.AllowNameChange, options.Flag("allowNameChange"));
                Enable(merge, BuildAnnotations.AllowKindChange, options.Flag("allowKindChange"));
            }
        }
    }

    public string Name => "PatchTransformer";

    public void Transform(ResourceList resources)
    {
        if (_merges is null)
        {
            TransformByJson(resources);
        }
        else if (_target is not null)
        {
            if (_merges.Count > 1)
            {
                throw new RefusedException("Multiple Strategic-Merge Patches in one `patches` entry is not allowed to set `patches.target` field", _span);
            }

            var selected = _target.Select(resources);
            _target.NoteUnused(selected, resources, _session);
            _application.MergeInto(resources, selected, _merges[0]);
        }
        else
        {
            foreach (var patch in _merges)
            {
                _application.MergeInto(Find(resources, patch), patch);
            }
        }
    }

    /// <summary>The object that a patch names.</summary>
    public static TreeResource Find(ResourceList resources, TreeResource patch)
    {
        try
        {
            return resources.Find(patch.OriginalId);
        }
        catch (RefusedException e)
        {
            var names = resources.All.Where(resource => resource.Kind == patch.Kind).Select(resource => resource.OriginalId.Name);
            throw e.Meaning(NearestName.Find(names, patch.OriginalId.Name)).At((patch.Metadata?["name"] ?? patch.Root).Span);
        }
    }

    private void TransformByJson(ResourceList resources)
    {
        if (_target is null)
        {
            throw new RefusedException("must specify a target for JSON patch", _span);
        }

        var selected = _target.Select(resources);
        _target.NoteUnused(selected, resources, _session);
        foreach (var resource in selected)
        {
            resource.StoreId();
            _application.Apply(resource, _operations);
        }
    }

    private static List<TreeResource>? TryReadMerges(EmbeddedText text, KustomizationScope scope, out RefusedException? problem)
    {
        problem = null;
        try
        {
            return scope.Reader.Read(text, By);
        }
        catch (RefusedException e)
        {
            problem = e;
            return null;
        }
    }

    private static void Enable(TreeResource patch, string annotation, bool isAllowed)
    {
        if (isAllowed)
        {
            var annotations = patch.Texts("annotations");
            patch.SetTexts("annotations", annotations);
            patch.SetAnnotation(annotation, BuildAnnotations.Enabled);
        }
    }
}
