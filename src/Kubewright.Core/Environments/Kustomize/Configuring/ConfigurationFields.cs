using System.Collections.Immutable;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>
/// The fields of a mapping that configures kustomize, read as Go's JSON decoder reads them: names without regard to case, types strictly, null as absent.
/// </summary>
/// <param name="mapping">The mapping.</param>
/// <param name="isStrict">Whether an unknown field is refused and a text must be one. kustomization.yaml is read so, the files of transformers are not.</param>
internal sealed class ConfigurationFields(YamlMapping mapping, bool isStrict)
{
    private const string EachEntry = "each entry of ";

    public YamlMapping Mapping { get; } = mapping;

    /// <summary>Whether a field is there and not null.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>Refuses fields other than these, where reading is strict.</summary>
    public ConfigurationFields Allow(params string[] names)
    {
        foreach (var entry in Mapping.Entries)
        {
            if (isStrict && !entry.IsOverridden && !Array.Exists(names, name => string.Equals(name, entry.Name, StringComparison.OrdinalIgnoreCase)))
            {
                throw new RefusedException($"unknown field \"{entry.Name}\"", entry.Key.Span)
                {
                    Kind = RenderingProblemKind.UnknownField,
                    Meant = NearestName.Find(names.Where(name => Mapping.Find(name) is null), entry.Name),
                };
            }
        }

        return this;
    }

    /// <summary>A text; null where it is absent or empty.</summary>
    public YamlScalar? Text(string name) => Find(name) is { } node && AsText(node, name) is { Value.Length: > 0 } text ? text : null;

    /// <summary>A text's value; empty where it is absent.</summary>
    public string Value(string name) => Text(name)?.Value ?? "";

    public bool Flag(string name) => Find(name) is { } node
        && (node is YamlScalar scalar && scalar.TryGetBoolean(out var flag) ? flag : throw Wrong(node, name, "true or false"));

    /// <summary>An integer; null where it is absent.</summary>
    public long? Integer(string name) => Find(name) is not { } node
        ? null
        : node is YamlScalar { Type: YamlScalarType.Integer } scalar && scalar.TryGetInteger(out var value) ? value : throw Wrong(node, name, "an integer");

    public ConfigurationFields? Fields(string name) => Find(name) is { } node ? AsFields(node, name) : null;

    public ImmutableArray<ConfigurationFields> FieldsList(string name) => [.. Items(name).Select(item => AsFields(item, name, EachEntry))];

    public ImmutableArray<YamlScalar> Texts(string name) => [.. Items(name).Select(item => AsText(item, name, EachEntry))];

    /// <summary>A map of texts, in the order of its keys.</summary>
    public ImmutableArray<YamlEntry> TextMap(string name)
    {
        if (Find(name) is not { } node)
        {
            return ImmutableArray<YamlEntry>.Empty;
        }

        var fields = AsFields(node, name);
        return
        [
            .. fields.Mapping.Entries
                .Where(entry => !entry.IsOverridden)
                .Select(entry => entry with { Value = AsText(entry.Value, name) })
                .OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The field's own node; null where it is absent or null.</summary>
    public YamlNode? Find(string name)
    {
        var found = Mapping.Find(name);
        if (found is null)
        {
            foreach (var entry in Mapping.Entries)
            {
                found = !entry.IsOverridden && string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase) ? entry : found;
            }
        }

        return found?.Value is YamlScalar { Type: YamlScalarType.Null } ? null : found?.Value;
    }

    private ImmutableArray<YamlNode> Items(string name) => Find(name) switch
    {
        null => ImmutableArray<YamlNode>.Empty,
        YamlSequence sequence => sequence.Items,
        var node => throw Wrong(node, name, "a list"),
    };

    private YamlScalar AsText(YamlNode node, string name, string which = "") => node switch
    {
        YamlScalar { Type: YamlScalarType.String } scalar => scalar,
        YamlScalar { Type: YamlScalarType.Null } scalar => Empty(scalar),
        YamlScalar scalar when !isStrict => new YamlScalar(scalar.Span, null, scalar.Value, YamlScalarStyle.DoubleQuoted, YamlScalarType.String, false),
        _ => throw Wrong(node, name, "a text", which),
    };

    private ConfigurationFields AsFields(YamlNode node, string name, string which = "") => node switch
    {
        YamlMapping inner => new ConfigurationFields(inner, isStrict),
        YamlScalar { Type: YamlScalarType.Null } empty =>
            new ConfigurationFields(new YamlMapping(empty.Span, null, ImmutableArray<YamlEntry>.Empty), isStrict),
        _ => throw Wrong(node, name, "a mapping", which),
    };

    private static YamlScalar Empty(YamlScalar scalar) => new(scalar.Span, null, "", YamlScalarStyle.DoubleQuoted, YamlScalarType.String, false);

    private static RefusedException Wrong(YamlNode node, string name, string expected, string which = "") =>
        new($"{which}'{name}' must be {expected}", SpanOf(node));

    private static SourceSpan SpanOf(YamlNode node) => node is YamlMapping inner ? inner.HeadSpan : node.Span;
}
