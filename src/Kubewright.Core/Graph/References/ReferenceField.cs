using System.Collections.Immutable;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Graph.References;

/// <summary>A field of a type of the Kubernetes API that names an object: what the table of references says of it, as an editor needs it.</summary>
/// <param name="Type">The type that has the field, in any version: <c>core.ConfigMapKeySelector</c>.</param>
/// <param name="Field">The field: <c>name</c>.</param>
/// <param name="Targets">The groups and kinds of what it may name.</param>
public sealed record ReferenceField(string Type, string Field, ImmutableArray<(string Group, string Kind)> Targets)
{
    /// <summary>The field beside it that says which kind is named; null where there is none.</summary>
    public string? KindField { get; init; }

    /// <summary>The field beside it that names a key of the object; null where none does.</summary>
    public string? KeyField { get; init; }

    /// <summary>Whether it may name an object.</summary>
    /// <param name="resource">The object.</param>
    /// <param name="kind">The kind that is written beside it; null where none is.</param>
    public bool MayName(Resource resource, string? kind)
    {
        var group = ApiGroups.Normalize(resource.Type.Group, resource.Kind);
        return (kind is null || kind == resource.Kind) && Targets.Any(target => target.Kind == resource.Kind && target.Group == group);
    }
}
