using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Custom;

namespace Kubewright.Core.Graph;

/// <summary>The CustomResourceDefinitions of a set, by the kinds that they define.</summary>
public sealed class CustomDefinitions
{
    private readonly ManifestSet _set;
    private readonly ILookup<(string Group, string Kind), CustomDefinition> _byKind;

    internal CustomDefinitions(ManifestSet set)
    {
        _set = set;
        _byKind = set.Resources
            .Where(resource => resource.Kind == "CustomResourceDefinition")
            .Select(CustomDefinition.Read)
            .OfType<CustomDefinition>()
            .ToLookup(definition => (definition.Group, definition.Kind));
    }

    /// <summary>
    /// The definitions of an object's kind that are deployed with it, as far as their places tell, be it by another kustomization. Of several the server has
    /// one.
    /// </summary>
    public IReadOnlyList<CustomDefinition> For(Resource resource)
    {
        var kind = (resource.Type.Group, resource.Kind);
        return
        [
            .. _byKind[kind].Where(definition => _set.Sees(resource, definition.Resource) && !_set.AreFar(resource.File, definition.Resource.File))
                .Concat(_set.Beside.SelectMany(other => other.CustomDefinitions._byKind[kind])
                    .Where(definition => !_set.AreFarApart(resource.File, definition.Resource.File)))
                .GroupBy(definition => definition.Resource.Node.Span)
                .Select(same => same.First()),
        ];
    }

    /// <summary>What an object of a version must be; null where no definition says so, or several do.</summary>
    public StructuralSchema? SchemaFor(Resource resource) => For(resource) is [var only] ? only.Find(resource.Type.Version)?.Schema : null;
}
