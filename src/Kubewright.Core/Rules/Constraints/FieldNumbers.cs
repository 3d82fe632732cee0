using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Schema;
using Kubewright.Core.Schema.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>Numbers and amounts against their bounds.</summary>
internal static class FieldNumbers
{
    public static void CheckBounds(ApiObject item, YamlEntry entry, Constraint constraint, ImmutableArray<Violation>.Builder violations)
    {
        var isShort = item.Type.FindField(entry.Name)!.Type is { Shape: SchemaShape.Int32 or SchemaShape.IntOrString };
        foreach (var scalar in FieldTexts.Scalars(entry.Value))
        {
            // What is too large for its field cannot be decoded, which is reported as such.
            if (!scalar.TryGetInteger(out var number)
                || (number >= constraint.Min && number <= constraint.Max)
                || (isShort && number is < int.MinValue or > int.MaxValue))
            {
                continue;
            }

            var words = entry.Value is YamlSequence ? $"{item.Words(entry.Name)} has {number}" : $"{item.Words(entry.Name)} is {number}";
            violations.Add(ConstraintChecker.Of(
                constraint,
                scalar.Span,
                $"{words}, it {Bounds(constraint)}",
                fix: constraint.FixedBy is { } text ? Fix.ChangeValue(scalar, text, FixSafety.Safe) : null));
        }
    }

    public static void CheckAmounts(ApiObject item, YamlEntry entry, Constraint constraint, ImmutableArray<Violation>.Builder violations)
    {
        var entries = entry.Value is YamlMapping map ? map.Entries.Where(one => !one.IsOverridden) : [entry];
        foreach (var one in entries)
        {
            if (one.Value is YamlScalar { IsPlaceholder: false } scalar
                && scalar.Type is YamlScalarType.String or YamlScalarType.Integer or YamlScalarType.Float
                && Quantity.TryParse(scalar.Value, out var amount)
                && amount.Sign < constraint.Min)
            {
                var what = ReferenceEquals(one, entry) ? item.Words(entry.Name) : $"'{one.Name}' in {item.Words(entry.Name)}";
                violations.Add(ConstraintChecker.Of(constraint, scalar.Span,
                    $"{what} is {FoundValue.Shorten(scalar.Value)}, it {(constraint.Min == 0 ? "cannot be negative" : "must be above 0")}"));
            }
        }
    }

    private static string Bounds(Constraint constraint) =>
        constraint.Min == constraint.Max ? $"must be {Text(constraint.Min)}"
        : constraint is { Min: 0, Max: long.MaxValue } ? "cannot be negative"
        : constraint is { Min: 1, Max: long.MaxValue } ? "must be above 0"
        : constraint.Max == long.MaxValue ? $"must be at least {Text(constraint.Min)}"
        : constraint.Min == long.MinValue ? $"must be at most {Text(constraint.Max)}"
        : $"must be between {Text(constraint.Min)} and {Text(constraint.Max)}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
