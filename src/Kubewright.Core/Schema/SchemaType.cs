using System.Collections.Immutable;

namespace Kubewright.Core.Schema;

/// <summary>An object type of the Kubernetes API or of a custom resource. Its fields are read when they are first asked for.</summary>
public sealed class SchemaType
{
    private readonly Func<ImmutableArray<SchemaField>> _read;
    private Members? _members;

    /// <param name="name">Its name.</param>
    /// <param name="read">Reads its fields.</param>
    internal SchemaType(string name, Func<ImmutableArray<SchemaField>> read)
    {
        Name = name;
        NameInAnyVersion = WithoutVersion(name);
        _read = read;
    }

    internal SchemaType(string name, string table, int start, int end)
        : this(name, () => ReadLines(table, start, end))
    {
    }

    /// <summary>Group, version and type: <c>core.v1.ServicePort</c>.</summary>
    public string Name { get; }

    /// <summary>Group and type: <c>core.ServicePort</c>; what the API server demands of a type it demands in every version.</summary>
    public string NameInAnyVersion { get; }

    /// <summary>The last part of the name: <c>ServicePort</c>.</summary>
    public string ShortName => Name.Substring(Name.LastIndexOf('.') + 1);

    /// <summary>All fields, by name.</summary>
    public ImmutableArray<SchemaField> Fields => GetMembers().Fields;

    /// <summary>The field of that very name; null where the type has none.</summary>
    public SchemaField? FindField(string name) => GetMembers().ByName.TryGetValue(name, out var field) ? field : null;

    /// <summary>The name of a type without its version: <c>core.ServicePort</c> of <c>core.v1.ServicePort</c>.</summary>
    public static string WithoutVersion(string name)
    {
        var last = name.LastIndexOf('.');
        var version = last < 0 ? -1 : name.LastIndexOf('.', last - 1);
        return version < 0 ? name : name.Substring(0, version) + name.Substring(last);
    }

    public override string ToString() => Name;

    // Two threads may both read the same lines; the results are equal, so the last one to write does no harm.
    private Members GetMembers() => _members ??= new Members(_read());

    private static ImmutableArray<SchemaField> ReadLines(string table, int start, int end)
    {
        var fields = ImmutableArray.CreateBuilder<SchemaField>();
        for (var line = start; line < end;)
        {
            var next = table.IndexOf('\n', line);
            fields.Add(SchemaTable.ReadField(table.Substring(line + 1, next - line - 1)));
            line = next + 1;
        }

        return fields.ToImmutable();
    }

    private sealed class Members(ImmutableArray<SchemaField> fields)
    {
        public ImmutableArray<SchemaField> Fields { get; } = fields;

        public Dictionary<string, SchemaField> ByName { get; } = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }
}
