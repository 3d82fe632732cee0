using Kubewright.Core.Environments.Kustomize.Merging;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Patching;

/// <summary>Applies patches to objects (api/resource/resource.go ApplySmPatch, api/filters/patchjson6902).</summary>
internal sealed class PatchApplication(IMergeSchemas schemas, RenderingBudget budget)
{
    /// <summary>Merges a patch into each of the objects.</summary>
    public void MergeInto(ResourceList resources, IReadOnlyCollection<TreeResource> targets, TreeResource patch)
    {
        var ids = new HashSet<object>(targets.Select(target => (object)(target.Id.Type, target.Id.Name, target.Id.Namespace)));
        foreach (var resource in resources.All)
        {
            if (!ids.Contains((resource.Id.Type, resource.Id.Name, resource.Id.Namespace)))
            {
                continue;
            }

            var copy = patch.Copy(budget);
            ResourceMerge.TakeMetadata(copy, patch);
            TreeEdit.SetText(copy.Root, "kind", patch.Kind, patch.Root.Span, "patches");
            TreeEdit.SetText(copy.Root, "apiVersion", resource.ApiVersion, (resource.Root["apiVersion"] ?? resource.Root).Span, "resources");
            MergeInto(resource, copy);
        }

        resources.Settle();
    }

    /// <summary>Merges a patch into an object. Its name, namespace and kind stay, unless the patch may change them.</summary>
    public void MergeInto(TreeResource resource, TreeResource patch)
    {
        var name = Keep(resource.Metadata?["name"]);
        var space = Keep(resource.Metadata?["namespace"]);
        var kind = Keep(resource.Root["kind"]);
        var (mayChangeName, mayChangeKind) = (patch.MayChangeName, patch.MayChangeKind);
        if (mayChangeName || mayChangeKind)
        {
            resource.StoreId();
        }

        // A patch that replaces the object as a whole changes nothing: kustomize drops the result.
        if (new StrategicMerge(schemas, budget).Merge(resource.Root, patch.Root) is null || resource.Root.IsEmpty)
        {
            resource.IsDeleted = true;
            return;
        }

        if (!mayChangeKind)
        {
            Restore(resource.Root, "kind", kind);
        }

        if (!mayChangeName)
        {
            Restore(TreeResource.DemandMapping(resource.Root, "metadata"), "name", name);
        }

        Restore(TreeResource.DemandMapping(resource.Root, "metadata"), "namespace", space is { Value.Length: > 0 } ? space : null);
    }

    /// <summary>Applies a JSON patch to an object.</summary>
    public void Apply(TreeResource resource, IReadOnlyList<JsonPatchOperation> operations)
    {
        var kept = resource.Texts("annotations").Where(pair => BuildAnnotations.IsInternal(pair.Key)).ToList();
        JsonRoundTrip.NormalizeInPlace(resource.Root);
        var patch = new JsonPatch(resource.Root, budget);
        foreach (var operation in operations)
        {
            patch.Apply(operation);
        }

        if (!resource.Root.IsMapping)
        {
            throw new RefusedException("a JSON patch replaces an object by something else", operations[0].Span);
        }

        // Patch values are still as they are written; printing them goes the same way.
        JsonRoundTrip.NormalizeInPlace(resource.Root);
        var annotations = resource.Texts("annotations");
        foreach (var pair in kept)
        {
            annotations[pair.Key] = pair.Value;
        }

        resource.SetTexts("annotations", annotations);
    }

    private TreeNode? Keep(TreeNode? node) => node?.Copy(budget);

    private static void Restore(TreeNode mapping, string name, TreeNode? kept)
    {
        if (kept is null)
        {
            mapping.Remove(name);
            return;
        }

        kept.Tag = kept.Style == YamlScalarStyle.Plain ? "" : kept.Tag;
        TreeEdit.SetField(mapping, name, kept, kept.Span, kept.By);
    }
}
