using System.Collections.Immutable;

namespace Kubewright.Core.Resources.Custom;

/// <summary>
/// A CustomResourceDefinition of apiextensions.k8s.io/v1: the kind that it defines, with the schema of each version
/// (staging/src/k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1/types.go).
/// </summary>
public sealed class CustomDefinition
{
    private CustomDefinition(Resource resource, string group, string kind, ImmutableArray<CustomVersion> versions)
    {
        Resource = resource;
        Group = group;
        Kind = kind;
        Versions = versions;
    }

    /// <summary>The object that defines it.</summary>
    public Resource Resource { get; }

    public string Group { get; }

    public string Kind { get; }

    /// <summary>Its versions, in the order in which they are written.</summary>
    public ImmutableArray<CustomVersion> Versions { get; }

    /// <summary>What a resource defines; null where it is not a CustomResourceDefinition, or one that is not wholly known.</summary>
    public static CustomDefinition? Read(Resource resource)
    {
        if (resource is not { Kind: "CustomResourceDefinition", Type: { Group: "apiextensions.k8s.io", Version: "v1" } }
            || resource.Spec.String("group") is not { IsKnown: true, Value: { Length: > 0 } group }
            || resource.Spec.Mapping("names").String("kind") is not { IsKnown: true, Value: { Length: > 0 } kind })
        {
            return null;
        }

        var versions = ImmutableArray.CreateBuilder<CustomVersion>();
        foreach (var version in resource.Spec.Mappings("versions"))
        {
            if (version.String("name") is not { IsKnown: true, Value: { Length: > 0 } name } || version.Boolean("served").IsOpaque)
            {
                return null;
            }

            var keepsUnknown = resource.Spec.Boolean("preserveUnknownFields").Or(false);
            var schema = keepsUnknown ? null : version.Mapping("schema").Mapping("openAPIV3Schema");
            versions.Add(new CustomVersion(name, version.Boolean("served").Or(false), schema is null ? null : StructuralSchema.Of(schema, kind)));
        }

        return new CustomDefinition(resource, group, kind, versions.ToImmutable());
    }

    /// <summary>The version of a name; null where there is none.</summary>
    public CustomVersion? Find(string version) => Versions.FirstOrDefault(one => one.Name == version);
}
