namespace Kubewright.Core.Environments.Kustomize.Resources;

/// <summary>The objects of a kustomization, in the order in which they came; no two have one id (api/resmap/reswrangler.go).</summary>
internal sealed class ResourceList
{
    private List<TreeResource> _resources = [];

    public IReadOnlyList<TreeResource> All => _resources;

    public void Append(TreeResource resource) => AppendAll([resource]);

    /// <exception cref="RefusedException">There is an object of that id already.</exception>
    public void AppendAll(IReadOnlyCollection<TreeResource> resources)
    {
        var ids = new HashSet<object>(_resources.Select(resource => (object)resource.Id.Key));
        foreach (var resource in resources)
        {
            if (!ids.Add(resource.Id.Key))
            {
                throw new RefusedException($"may not add resource with an already registered id: {resource.Id}", resource.Root.Span)
                {
                    Kind = RenderingProblemKind.ObjectTwice,
                };
            }

            _resources.Add(resource);
        }
    }

    /// <summary>Adds what a generator made, or lets it replace or extend the object of its id, as its behavior says.</summary>
    public void Absorb(TreeResource resource, RenderingBudget budget)
    {
        var id = resource.Id;
        var matches = WithAnyId(id.IsSame);
        if (matches.Count > 1)
        {
            throw new RefusedException($"found multiple objects that could accept merge of {id}", resource.Root.Span);
        }

        if (matches.Count == 0)
        {
            if (resource.Behavior is "merge" or "replace")
            {
                throw new RefusedException($"id {id} does not exist; cannot merge or replace", resource.Root.Span);
            }

            Append(resource);
            return;
        }

        var old = matches[0];
        if (resource.Behavior is not ("merge" or "replace"))
        {
            throw new RefusedException(
                $"id {id} exists; can not use behavior: '{resource.Behavior}', behavior must be merge or replace", resource.Root.Span);
        }

        var isMerge = resource.Behavior == "merge";
        var origin = old.Annotation(BuildAnnotations.Origin);
        ResourceMerge.TakeMetadata(resource, old);
        if (isMerge)
        {
            ResourceMerge.TakeData(resource, old, budget);
            if (origin is not null)
            {
                resource.SetAnnotation(BuildAnnotations.Origin, origin);
            }
        }

        var sameNow = _resources.FindAll(one => one.Id.IsSame(resource.Id));
        if (sameNow.Count != 1 || sameNow[0] != old)
        {
            throw new RefusedException($"id {resource.Id} matched {sameNow.Count} resources", resource.Root.Span);
        }

        _resources[_resources.IndexOf(old)] = resource;
    }

    /// <summary>The objects of which an id, present or previous, matches.</summary>
    public List<TreeResource> WithAnyId(Predicate<ResourceId> matches) =>
        _resources.FindAll(resource => !resource.IsDeleted && (matches(resource.Id) || resource.PreviousIds().Exists(matches)));

    /// <summary>The only object that has or had that id.</summary>
    public TreeResource Find(ResourceId id)
    {
        var found = _resources.FindAll(resource => !resource.IsDeleted && resource.HasId(id));
        return found.Count switch
        {
            1 => found[0],
            0 => throw new RefusedException($"no resource matches strategic merge patch \"{id}\": no matches for Id {id}", null)
            {
                Kind = RenderingProblemKind.TargetMissing,
            },
            _ => throw new RefusedException($"no resource matches strategic merge patch \"{id}\": multiple matches for Id {id}", null),
        };
    }

    /// <summary>Forgets what was deleted, and checks that ids are still unique.</summary>
    public void Settle()
    {
        var left = _resources.FindAll(resource => !resource.IsDeleted && !resource.Root.IsEmpty);
        _resources = [];
        AppendAll(left);
    }

    /// <summary>Forgets what was deleted.</summary>
    public void DropEmpty() => _resources.RemoveAll(resource => resource.IsDeleted || resource.Root.IsEmpty);

    public void Replace(List<TreeResource> resources) => _resources = resources;
}
