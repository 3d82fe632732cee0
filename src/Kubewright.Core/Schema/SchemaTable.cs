using System.Collections.Immutable;

namespace Kubewright.Core.Schema;

/// <summary>
/// The text table of an API version. Notation, one entry a line:
/// <code>
/// kind apps/v1 Deployment Namespaced apps.v1.Deployment
/// type core.v1.ContainerPort
///  containerPort! int32                                   '!': documented as required
///  protocol string = TCP UDP SCTP                         '=': the server refuses every other value, '~': it does not check
///  ports []core.v1.ContainerPort map containerPort protocol
/// </code>
/// A space within an enum's value is written '_'.
/// Reading it finds where each type begins; a type's own lines are read when somebody asks for its fields.
/// </summary>
internal sealed class SchemaTable
{
    private SchemaTable(Dictionary<string, SchemaType> types, ImmutableArray<SchemaKind> kinds)
    {
        Types = types;
        Kinds = kinds;
    }

    public Dictionary<string, SchemaType> Types { get; }

    public ImmutableArray<SchemaKind> Kinds { get; }

    public static SchemaTable Read(string text)
    {
        var types = new Dictionary<string, SchemaType>(1024, StringComparer.Ordinal);
        var kindLines = new List<string>(256);
        for (var line = 0; line < text.Length;)
        {
            var end = text.IndexOf('\n', line);
            if (StartsWith(text, line, "kind "))
            {
                kindLines.Add(text.Substring(line, end - line));
            }
            else if (StartsWith(text, line, "type "))
            {
                var name = text.Substring(line + 5, end - line - 5);
                var fields = end + 1;
                while (end + 1 < text.Length && text[end + 1] == ' ')
                {
                    end = text.IndexOf('\n', end + 1);
                }

                types.Add(name, new SchemaType(name, text, fields, end + 1));
            }

            line = end + 1;
        }

        return new SchemaTable(types, kindLines.Select(line => ReadKind(line, types)).ToImmutableArray());
    }

    /// <summary>Reads a field's line without its leading space.</summary>
    public static SchemaField ReadField(string line)
    {
        var words = line.Split(' ');
        var required = words[0].EndsWith("!", StringComparison.Ordinal);
        var name = required ? words[0].Substring(0, words[0].Length - 1) : words[0];
        var enumStart = Array.FindIndex(words, 2, word => word is "=" or "~");
        var listEnd = enumStart < 0 ? words.Length : enumStart;
        return new SchemaField(
            name,
            SchemaValueType.Parse(words[1]),
            required,
            enumStart < 0 ? ImmutableArray<string>.Empty : words.Skip(enumStart + 1).Select(word => word.Replace('_', ' ')).ToImmutableArray(),
            enumStart >= 0 && words[enumStart] == "=",
            listEnd == 2 ? SchemaListKind.Unstated : ReadListKind(words[2]),
            words.Take(listEnd).Skip(3).ToImmutableArray());
    }

    private static SchemaKind ReadKind(string line, Dictionary<string, SchemaType> types)
    {
        var words = line.Split(' ');
        var slash = words[1].IndexOf('/');
        return new SchemaKind(
            slash < 0 ? "" : words[1].Substring(0, slash),
            words[1].Substring(slash + 1),
            words[2],
            words[3] == "Namespaced",
            types[words[4]]);
    }

    private static SchemaListKind ReadListKind(string word) => word switch
    {
        "atomic" => SchemaListKind.Atomic,
        "set" => SchemaListKind.Set,
        "map" => SchemaListKind.Map,
        _ => throw new FormatException("no list kind: " + word),
    };

    private static bool StartsWith(string text, int index, string prefix) =>
        string.CompareOrdinal(text, index, prefix, 0, prefix.Length) == 0;
}
