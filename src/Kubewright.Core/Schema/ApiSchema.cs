using System.Collections.Immutable;

namespace Kubewright.Core.Schema;

/// <summary>
/// The kinds and types of the Kubernetes API, from the table <c>api-1.36.txt</c> that is made from Kubernetes' OpenAPI document and Go types.
/// Thread-safe; the table is read once, in a few milliseconds, when it is first needed.
/// </summary>
public static class ApiSchema
{
    /// <summary>The Kubernetes version that the table describes.</summary>
    public const string KubernetesVersion = "1.36";

    private static readonly Lazy<SchemaTable> Table = new(() => SchemaTable.Read(ReadResource()));

    private static readonly Lazy<Dictionary<(string, string, string), SchemaKind>> KindsByName =
        new(() => Kinds.ToDictionary(kind => (kind.Group, kind.Version, kind.Kind)));

    private static readonly Lazy<HashSet<string>> Groups = new(() => [.. Kinds.Select(kind => kind.Group)]);

    /// <summary>All kinds that the API server serves without extensions.</summary>
    public static ImmutableArray<SchemaKind> Kinds => Table.Value.Kinds;

    /// <summary>The kind of exactly that group (empty for the core group), version and name; null where the API has none.</summary>
    public static SchemaKind? FindKind(string group, string version, string kind) =>
        KindsByName.Value.TryGetValue((group, version, kind), out var found) ? found : null;

    /// <summary>The type of that full name, such as <c>core.v1.PodSpec</c>; null where there is none.</summary>
    public static SchemaType? FindType(string name) => Table.Value.Types.TryGetValue(name, out var found) ? found : null;

    /// <summary>The types of a name without its version, such as <c>core.PodSpec</c>, one for each version that has it.</summary>
    public static IEnumerable<SchemaType> FindTypes(string nameInAnyVersion) =>
        Table.Value.Types.Values.Where(type => type.NameInAnyVersion == nameInAnyVersion);

    /// <summary>Whether Kubernetes itself serves the group, so that nobody else may add kinds to it.</summary>
    public static bool IsBuiltInGroup(string group) => Groups.Value.Contains(group);

    private static string ReadResource()
    {
        using var stream = typeof(ApiSchema).Assembly.GetManifestResourceStream("Kubewright.Core.Schema.api-1.36.txt")
            ?? throw new InvalidOperationException("the table of the Kubernetes API is missing from the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
