using System.Globalization;
using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Versions;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Helm.Charts;

/// <summary>Reads Chart.yaml and requirements.yaml into metadata, as Helm's structs take them, and validates it.</summary>
internal static class ChartYamlReader
{
    private static readonly string[] OtherTexts = ["home", "description", "icon", "condition", "tags", "appVersion"];

    /// <exception cref="ChartException">Helm refuses the file.</exception>
    public static ChartMetadata Read(SourceFile file)
    {
        var map = Root(file, "Chart.yaml");
        var apiVersion = Text(map, "apiVersion");
        return new ChartMetadata
        {
            Name = Text(map, "name"),
            Version = Text(map, "version"),
            ApiVersion = apiVersion.Length == 0 ? "v1" : apiVersion,
            KubeVersion = Text(map, "kubeVersion"),
            Type = Text(map, "type"),
            Texts = OtherTexts.ToDictionary(name => char.ToUpperInvariant(name[0]) + name.Substring(1), name => Text(map, name), StringComparer.Ordinal),
            Sources = Texts(map?["sources"], "sources"),
            Keywords = Texts(map?["keywords"], "keywords"),
            Maintainers = [.. Items(map?["maintainers"]).Select(Maintainer)],
            IsDeprecated = map?["deprecated"] is YamlScalar { Type: YamlScalarType.Boolean } flag && flag.TryGetBoolean(out var value) && value,
            Annotations = map?["annotations"] is YamlMapping annotations
                ? annotations.Entries.Where(entry => !entry.IsOverridden).ToDictionary(entry => entry.Name, entry => TextOf(entry.Value, "annotations"),
                    StringComparer.Ordinal)
                : new Dictionary<string, string>(StringComparer.Ordinal),
            Dependencies = Dependencies(map),
        };
    }

    /// <summary>The dependencies of a requirements.yaml.</summary>
    public static IReadOnlyList<ChartDependency> ReadRequirements(SourceFile file) => Dependencies(Root(file, "requirements.yaml"));

    /// <exception cref="ChartException">Helm refuses the metadata.</exception>
    public static void Validate(ChartMetadata metadata, SourceFile file)
    {
        var problem = metadata.Name.Length == 0 ? "chart.metadata.name is required"
            : metadata.Name is "." or ".." ? $"chart.metadata.name {GoQuote.Quote(metadata.Name)} is not allowed"
            : metadata.Name.IndexOf('/') >= 0 ? $"chart.metadata.name {GoQuote.Quote(metadata.Name)} is invalid"
            : metadata.Version.Length == 0 ? "chart.metadata.version is required"
            : SemanticVersion.Parse(metadata.Version, out _) is null ? $"chart.metadata.version {GoQuote.Quote(metadata.Version)} is invalid"
            : metadata.Type is not ("" or "application" or "library") ? "chart.metadata.type must be application or library"
            : DependencyProblem(metadata.Dependencies);
        if (problem is not null)
        {
            throw new ChartException("validation: " + problem, new SourceSpan(file, 0, 0));
        }
    }

    private static string? DependencyProblem(IReadOnlyList<ChartDependency> dependencies)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var dependency in dependencies)
        {
            if (!dependency.Alias.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-'))
            {
                return $"dependency {GoQuote.Quote(dependency.Name)} has disallowed characters in the alias";
            }

            if (!names.Add(dependency.EffectiveName))
            {
                return $"more than one dependency with name or alias {GoQuote.Quote(dependency.EffectiveName)}";
            }
        }

        return null;
    }

    private static YamlMapping? Root(SourceFile file, string name)
    {
        var root = PlainYaml.Read(file, 0, file.Text.Length, out var failure);
        if (failure is not null)
        {
            throw new ChartException($"cannot load {name}: {GoYamlProblem.Text(failure)}", failure.Span);
        }

        return root is null or YamlScalar { Type: YamlScalarType.Null } ? null
            : root as YamlMapping ?? throw new ChartException($"cannot load {name}: error unmarshaling JSON: it is not an object", root.Span);
    }

    private static IReadOnlyList<ChartDependency> Dependencies(YamlMapping? map)
    {
        var dependencies = new List<ChartDependency>();
        foreach (var item in Items(map?["dependencies"]))
        {
            if (item is not YamlMapping one)
            {
                throw new ChartException("validation: dependencies must not contain empty or null nodes", item.Span);
            }

            var imports = one["import-values"] is { } values ? YamlValues.OfFile(values) as GoSlice : null;
            dependencies.Add(new ChartDependency(
                Text(one, "name"), Text(one, "version"), Text(one, "repository"), Text(one, "condition"), Texts(one["tags"], "tags"),
                imports?.Items ?? [], Text(one, "alias"), one.HeadSpan));
        }

        return dependencies;
    }

    private static GoMap Maintainer(YamlNode node)
    {
        var map = node as YamlMapping ?? throw new ChartException("validation: maintainers must not contain empty or null nodes", node.Span);
        return new GoMap
        {
            ["Name"] = new GoString(Text(map, "name")),
            ["Email"] = new GoString(Text(map, "email")),
            ["URL"] = new GoString(Text(map, "url")),
        };
    }

    private static IReadOnlyList<YamlNode> Items(YamlNode? node) => node switch
    {
        null or YamlScalar { Type: YamlScalarType.Null } => [],
        YamlSequence sequence => sequence.Items,
        _ => throw new ChartException("cannot load Chart.yaml: error unmarshaling JSON: a list is expected", node.Span),
    };

    private static IReadOnlyList<string> Texts(YamlNode? node, string name) => [.. Items(node).Select(item => TextOf(item, name))];

    private static string Text(YamlMapping? map, string name) => map?[name] is { } node ? TextOf(node, name) : "";

    /// <summary>A text; numbers and truth values are written as Go writes them, so 1.10 is 1.1.</summary>
    private static string TextOf(YamlNode node, string name)
    {
        if (node is not YamlScalar scalar)
        {
            throw new ChartException(
                $"cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal {(node is YamlMapping ? "object" : "array")}"
                + $" into Go struct field Metadata.{name} of type string", node.Span);
        }

        switch (scalar.Type)
        {
            case YamlScalarType.Null:
                return "";
            case YamlScalarType.Boolean:
                return scalar.TryGetBoolean(out var flag) && flag ? "true" : "false";
            case YamlScalarType.Integer when scalar.TryGetInteger(out var integer):
                return integer.ToString(CultureInfo.InvariantCulture);
            case YamlScalarType.Integer or YamlScalarType.Float:
                return scalar.TryGetNumber(out var number) ? FloatDigits.Shortest(number, 'g') : scalar.Value;
            default:
                return Sanitized(scalar.Value);
        }
    }

    /// <summary>White space becomes blanks, and what cannot be printed goes.</summary>
    private static string Sanitized(string text) =>
        string.Concat(text.Select(c => GoText.IsSpace(c) ? ' ' : c).Where(c => char.IsSurrogate(c) || GoText.IsPrint(c)));
}
