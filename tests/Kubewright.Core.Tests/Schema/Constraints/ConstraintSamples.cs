using System.Globalization;
using Kubewright.Core.Schema;
using Kubewright.Core.Schema.Constraints;

namespace Kubewright.Core.Tests.Schema.Constraints;

/// <summary>Values of fields in JSON that keep a constraint or do not.</summary>
internal static class ConstraintSamples
{
    public static IEnumerable<IReadOnlyDictionary<string, string>> Within(Constraint constraint, SchemaType type, int mostItems) => constraint.Shape switch
    {
        ConstraintShape.Number => Bounds(constraint).SelectMany(number => Each(constraint, type, number)),
        ConstraintShape.Amount => Each(constraint, type, Number(constraint.Min)),
        ConstraintShape.Text => Each(constraint, type, Json(FormSamples.Good(constraint.Form))),
        ConstraintShape.Keys => EachMap(constraint, type, FormSamples.Good(constraint.Form)),
        ConstraintShape.Value => constraint.Values.SelectMany(value => Each(constraint, type, value == "true" ? value : Json(value))),
        ConstraintShape.Presence =>
            [Present(constraint, type, (int)constraint.Min), Present(constraint, type, (int)Math.Min(constraint.Max, constraint.Fields.Length))],
        ConstraintShape.Required => constraint.Fields.Select(field => All(constraint, type, _ => true)),
        ConstraintShape.Forbidden => [Nothing],
        ConstraintShape.Items => Counts(constraint, 0, mostItems).SelectMany(count => EachList(constraint, type, count)),
        ConstraintShape.Unique => [Lists(constraint, "a", "b")],
        ConstraintShape.Alone => constraint.Fields.Select(field => One(field, $"[{Json(constraint.Values[0])}]")),
        _ => throw new ArgumentOutOfRangeException(nameof(constraint)),
    };

    public static IEnumerable<IReadOnlyDictionary<string, string>> Beyond(Constraint constraint, SchemaType type, int mostItems) => constraint.Shape switch
    {
        ConstraintShape.Number => Outside(constraint).SelectMany(number => Each(constraint, type, number)),
        ConstraintShape.Amount => Each(constraint, type, Number(constraint.Min - 1)),
        ConstraintShape.Text => BadTexts(constraint).SelectMany(text => Each(constraint, type, Json(text))),
        ConstraintShape.Keys => EachMap(constraint, type, constraint.Form == TextForm.Any ? "" : FormSamples.Bad(constraint.Form)),
        ConstraintShape.Value => Each(constraint, type, constraint.Values[0] == "true" ? "false" : Json(OtherValue(constraint, type))),
        ConstraintShape.Presence => TooFewOrMany(constraint, type),
        ConstraintShape.Required => constraint.Fields.Select(field => All(constraint, type, other => other != field)),
        ConstraintShape.Forbidden => constraint.Fields.Select(field => One(field, Sample(type.FindField(field)!.Type))),
        ConstraintShape.Items => Counts(constraint, 1, mostItems).SelectMany(count => EachList(constraint, type, count)),
        ConstraintShape.Unique => [Lists(constraint, "a", "a")],
        ConstraintShape.Alone => constraint.Fields.Select(field => One(field, $"[{Json(constraint.Values[0])}, \"other\"]")),
        _ => throw new ArgumentOutOfRangeException(nameof(constraint)),
    };

    /// <summary>A value that makes a condition hold; null where none is needed.</summary>
    public static string? ForCondition(Condition condition, SchemaType type) => condition.Kind switch
    {
        ConditionKind.Is when !condition.Values.Contains("") => condition.Values[0] == "true" ? "true" : Json(condition.Values[0]),
        ConditionKind.IsNot when condition.Values.Contains("") => Json("a"),
        ConditionKind.Has => Sample(type.FindField(condition.Field)!.Type),
        _ => null,
    };

    // What no field of the type takes is left to the rule about that.
    private static string OtherValue(Constraint constraint, SchemaType type) =>
        type.FindField(constraint.Fields[0])! is { EnumIsEnforced: true, Enum: var values }
            ? values.FirstOrDefault(value => !constraint.Values.Contains(value)) ?? "" : "NoSuchValue";

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    private static IEnumerable<string> Bounds(Constraint constraint) => new[] { constraint.Min, constraint.Max }.Where(IsBound).Select(Number);

    private static IEnumerable<string> Outside(Constraint constraint)
    {
        if (IsBound(constraint.Min))
        {
            yield return Number(constraint.Min - 1);
        }

        if (IsBound(constraint.Max))
        {
            yield return Number(constraint.Max + 1);
        }
    }

    private static bool IsBound(long number) => number is not (long.MinValue or long.MaxValue);

    private static IEnumerable<string> BadTexts(Constraint constraint)
    {
        if (constraint.Form != TextForm.Any)
        {
            yield return FormSamples.Bad(constraint.Form);
        }

        if (constraint.RefusesEmpty)
        {
            yield return "";
        }

        if (IsBound(constraint.Max))
        {
            yield return new string('a', (int)constraint.Max + 1);
        }
    }

    private static IEnumerable<int> Counts(Constraint constraint, int beyond, int most)
    {
        if (constraint.Min - beyond > 0 || (beyond == 0 && constraint.Min >= 0))
        {
            yield return (int)constraint.Min - beyond;
        }
        else if (beyond == 1 && constraint.Min == 1)
        {
            yield return 0;
        }

        if (constraint.Max + beyond <= most && IsBound(constraint.Max))
        {
            yield return (int)constraint.Max + beyond;
        }
        else if (IsBound(constraint.Max) && constraint.Max < int.MaxValue)
        {
            yield return (int)constraint.Max + beyond;
        }
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Each(Constraint constraint, SchemaType type, string value) =>
        constraint.Fields.Select(field => One(field, Wrap(type.FindField(field)!.Type, value)));

    private static IEnumerable<IReadOnlyDictionary<string, string>> EachMap(Constraint constraint, SchemaType type, string key) =>
        constraint.Fields.Select(field => One(field, $"{{{Json(key)}: {Sample(type.FindField(field)!.Type.Element!)}}}"));

    private static IEnumerable<IReadOnlyDictionary<string, string>> EachList(Constraint constraint, SchemaType type, int count) =>
        constraint.Fields.Select(field => One(
            field,
            type.FindField(field)!.Type.Shape == SchemaShape.Map
                ? "{" + string.Join(", ", Enumerable.Range(0, count).Select(i => $"\"k{i}\": {Sample(type.FindField(field)!.Type.Element!)}")) + "}"
                : "[" + string.Join(", ", Enumerable.Range(0, count).Select(_ => Sample(type.FindField(field)!.Type.Element!))) + "]"));

    private static string Wrap(SchemaValueType type, string value) => type.Shape switch
    {
        SchemaShape.List => $"[{value}]",
        SchemaShape.Map => $"{{\"a\": {value}}}",
        _ => value,
    };

    private static IReadOnlyDictionary<string, string> Present(Constraint constraint, SchemaType type, int count) =>
        constraint.Fields.Take(count).ToDictionary(field => field, field => Sample(type.FindField(field)!.Type));

    private static IEnumerable<IReadOnlyDictionary<string, string>> TooFewOrMany(Constraint constraint, SchemaType type)
    {
        if (constraint.Min > 0)
        {
            yield return Present(constraint, type, (int)constraint.Min - 1);
        }

        if (constraint.Max < constraint.Fields.Length)
        {
            yield return Present(constraint, type, (int)constraint.Max + 1);
        }
    }

    private static IReadOnlyDictionary<string, string> All(Constraint constraint, SchemaType type, Func<string, bool> isThere) =>
        constraint.Fields.Where(isThere).ToDictionary(field => field, field => Sample(type.FindField(field)!.Type));

    private static IReadOnlyDictionary<string, string> Lists(Constraint constraint, string first, string second)
    {
        var items = new[] { first, second }.Select(text => constraint.Values.IsEmpty ? Json(text)
            : "{" + string.Join(", ", constraint.Values.Select(field => $"\"{field}\": {Json(text)}")) + "}").ToList();
        return constraint.Fields.Length == 1
            ? One(constraint.Fields[0], $"[{string.Join(", ", items)}]")
            : new Dictionary<string, string> { [constraint.Fields[0]] = $"[{items[0]}]", [constraint.Fields[1]] = $"[{items[1]}]" };
    }

    private static IReadOnlyDictionary<string, string> One(string field, string value) => new Dictionary<string, string> { [field] = value };

    private static string Sample(SchemaValueType type) => type.Shape switch
    {
        SchemaShape.Object => "{}",
        SchemaShape.Any => "{\"a\": \"b\"}",
        SchemaShape.List => $"[{Sample(type.Element!)}]",
        SchemaShape.Map => $"{{\"a\": {Sample(type.Element!)}}}",
        SchemaShape.Boolean => "true",
        SchemaShape.Int32 or SchemaShape.Int64 or SchemaShape.Number or SchemaShape.IntOrString or SchemaShape.Quantity => "1",
        _ => "\"a\"",
    };

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
