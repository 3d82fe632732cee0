using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Custom;

/// <summary>What a structural schema demands of values beyond their types: bounds, patterns, counts, and what is combined of several schemas.</summary>
internal static class StructuralValues
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(200);

    private static readonly string[] Combinations = ["allOf", "anyOf", "oneOf"];

    public static void CheckScalar(YamlScalar scalar, StructuralSchema schema, FieldPath path, ImmutableArray<SchemaProblem>.Builder problems)
    {
        if ((scalar.Type == YamlScalarType.String ? WhyNoText(scalar.Value, schema)
            : scalar.TryGetNumber(out var number) ? WhyNoNumber(number, schema) : null) is { } why)
        {
            problems.Add(new ValueRefused(path.ToString(), scalar.Span, why));
        }
    }

    /// <summary>Checks how many items or fields there are.</summary>
    public static void CheckCount(int count, string what, string words, StructuralSchema schema, FieldPath path, SourceSpan head,
        ImmutableArray<SchemaProblem>.Builder problems)
    {
        if (schema.Number("min" + what) is { } min && count < min)
        {
            problems.Add(new ValueRefused(path.ToString(), head, $"it needs at least {Text(min)} {words}, and has {count}"));
        }
        else if (schema.Number("max" + what) is { } max && count > max)
        {
            problems.Add(new ValueRefused(path.ToString(), head, $"it takes at most {Text(max)} {words}, and has {count}"));
        }
    }

    /// <summary>Checks allOf, anyOf, oneOf and not. What holds a placeholder may turn out as anything.</summary>
    public static void CheckLogic(YamlNode node, StructuralSchema schema, FieldPath path, SourceSpan head, ImmutableArray<SchemaProblem>.Builder problems)
    {
        if (schema.IsIntOrString)
        {
            return;
        }

        foreach (var name in Combinations)
        {
            if (schema.Node[name] is not YamlSequence { Items.IsEmpty: false } list || HoldsPlaceholder(node))
            {
                continue;
            }

            var fitting = list.Items.OfType<YamlMapping>().Count(one => Fits(node, one, schema));
            var why = (name, fitting) switch
            {
                ("allOf", _) when fitting < list.Items.Length => "it does not fit all of what 'allOf' of its schema demands",
                ("anyOf", 0) => "it fits nothing of what its schema demands one of" + Demands(list),
                ("oneOf", 0) => "it fits nothing of what its schema demands exactly one of" + Demands(list),
                ("oneOf", > 1) => "it fits more than one of what its schema demands exactly one of" + Demands(list),
                _ => null,
            };
            if (why is not null)
            {
                problems.Add(new ValueRefused(path.ToString(), node is YamlScalar ? node.Span : head, why));
            }
        }

        if (schema.Node.Mapping("not") is { } not && !HoldsPlaceholder(node) && Fits(node, not, schema))
        {
            problems.Add(new ValueRefused(path.ToString(), node is YamlScalar ? node.Span : head, "it is what its schema excludes by 'not'"));
        }
    }

    // A part of such a schema says nothing of types that the schema around it says, and drops no fields.
    private static bool Fits(YamlNode node, YamlMapping part, StructuralSchema whole) => StructuralChecker.Fits(node, StructuralSchema.Of(part, whole.Name));

    // "spec.image or spec.build": fields are what most of them speak of.
    private static string Demands(YamlSequence list)
    {
        var fields = list.Items.OfType<YamlMapping>().Select(one => one["required"] is YamlSequence { Items: [YamlScalar name] } ? name.Value : null).ToList();
        return fields.Count > 0 && fields.TrueForAll(field => field is not null) ? $": {string.Join(", ", fields.Select(field => $"'{field}'"))}" : "";
    }

    private static string? WhyNoText(string text, StructuralSchema schema)
    {
        var length = text.Length - text.Count(char.IsLowSurrogate);
        return schema.Number("minLength") is { } min && length < min
            ? length == 0 ? "it cannot be empty" : $"it must have at least {Text(min)} characters, and has {length}"
            : schema.Number("maxLength") is { } max && length > max ? $"it can have at most {Text(max)} characters, and has {length}"
            : schema.Node["pattern"] is YamlScalar { IsPlaceholder: false } pattern && !IsMatch(pattern.Value, text) ? $"it must match {pattern.Value}"
            : null;
    }

    private static string? WhyNoNumber(double number, StructuralSchema schema) =>
        schema.Number("minimum") is { } min && (schema.Node["exclusiveMinimum"] is YamlScalar { Value: "true" } ? number <= min : number < min)
            ? $"it must be {(number == min ? "more than" : "at least")} {Text(min)}"
        : schema.Number("maximum") is { } max && (schema.Node["exclusiveMaximum"] is YamlScalar { Value: "true" } ? number >= max : number > max)
            ? $"it must be {(number == max ? "less than" : "at most")} {Text(max)}"
        : schema.Number("multipleOf") is { } factor && factor > 0 && Math.Abs((number / factor) - Math.Round(number / factor)) > 1e-9
            ? $"it must be a multiple of {Text(factor)}"
        : null;

    // What .NET does not read as Go does is not judged.
    private static bool IsMatch(string pattern, string text)
    {
        try
        {
            var ending = pattern.EndsWith("$", StringComparison.Ordinal) && !pattern.EndsWith("\\$", StringComparison.Ordinal)
                ? pattern.Substring(0, pattern.Length - 1) + "\\z" : pattern;
            return pattern.IndexOf("[[:", StringComparison.Ordinal) >= 0 || Regex.IsMatch(text, ending, RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static bool HoldsPlaceholder(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.IsPlaceholder,
        YamlMapping mapping => mapping.Entries.Any(entry => entry.Key.IsPlaceholder || HoldsPlaceholder(entry.Value)),
        YamlSequence sequence => sequence.Items.Any(HoldsPlaceholder),
        _ => false,
    };

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
