using System.Collections.Immutable;

namespace Kubewright.Core.Schema.Constraints;

/// <summary>All constraints, by the types whose objects they are about.</summary>
internal static class ConstraintTable
{
    private static readonly Lazy<ImmutableArray<Constraint>> Lines = new(() =>
    [
        .. AdmissionConstraints.All,
        .. ContainerConstraints.All,
        .. FlowControlConstraints.All,
        .. NetworkingConstraints.All,
        .. NodeConstraints.All,
        .. PodConstraints.All,
        .. ResourceConstraints.All,
        .. StorageConstraints.All,
        .. VolumeConstraints.All,
        .. WarnedConstraints.All,
        .. WorkloadConstraints.All,
    ]);

    private static readonly Lazy<Dictionary<string, ImmutableArray<Constraint>>> ByType =
        new(() => All.GroupBy(one => one.Type, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToImmutableArray(),
            StringComparer.Ordinal));

    private static readonly Lazy<ILookup<string, string>> TypesById = new(() => All.ToLookup(one => one.Id, one => one.Type, StringComparer.Ordinal));

    public static ImmutableArray<Constraint> All => Lines.Value;

    /// <summary>What is demanded of objects of a type; empty where nothing is.</summary>
    public static ImmutableArray<Constraint> Of(SchemaType type) => ByType.Value.TryGetValue(type.NameInAnyVersion, out var found) ? found : [];

    /// <summary>The types of which a rule demands something.</summary>
    public static IEnumerable<string> TypesOf(string id) => TypesById.Value[id];
}
