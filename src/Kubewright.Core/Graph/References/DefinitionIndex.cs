namespace Kubewright.Core.Graph.References;

/// <summary>What the manifests of a set define, by kind and name, so that a reference looks only at what it can mean.</summary>
internal sealed class DefinitionIndex
{
    private static readonly List<Definition> None = [];

    private readonly Dictionary<(string Kind, string Name), List<Definition>> _byName = [];
    private readonly Dictionary<(string Group, string Kind, string? Namespace), List<Definition>> _byKind = [];

    public DefinitionIndex(ManifestSet set)
    {
        var reader = new DefinitionReader(set);
        foreach (var resource in set.Resources)
        {
            foreach (var definition in reader.Read(resource))
            {
                Add(_byName, (definition.Kind, definition.Name), definition);
                Add(_byKind, (definition.Group, definition.Kind, definition.Namespace?.Name), definition);
            }
        }
    }

    /// <summary>What has the kind and name that a reference names, in whatever namespace.</summary>
    public IEnumerable<Definition> Named(Reference reference) =>
        Find(_byName, (reference.Kind, reference.Name)).Concat(ClaimsOf(reference)).Where(definition => definition.Group == reference.Group);

    /// <summary>What a reference could name in the namespace that it looks in, in the order of the files.</summary>
    public IReadOnlyList<Definition> Beside(Reference reference) => Find(_byKind, (reference.Group, reference.Kind, reference.Namespace));

    // The claims of a StatefulSet end with the number of the pod.
    private List<Definition> ClaimsOf(Reference reference)
    {
        var end = reference.Name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return reference.Kind == "PersistentVolumeClaim" && end.Length < reference.Name.Length && end.EndsWith("-", StringComparison.Ordinal)
            ? Find(_byName, (reference.Kind, end.Substring(0, end.Length - 1) + DefinitionReader.AnyOrdinal))
            : None;
    }

    private static List<Definition> Find<TKey>(Dictionary<TKey, List<Definition>> index, TKey key)
        where TKey : notnull => index.TryGetValue(key, out var found) ? found : None;

    private static void Add<TKey>(Dictionary<TKey, List<Definition>> index, TKey key, Definition definition)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var definitions))
        {
            index.Add(key, definitions = []);
        }

        definitions.Add(definition);
    }
}
