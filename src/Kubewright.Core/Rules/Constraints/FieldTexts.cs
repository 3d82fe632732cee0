using System.Collections.Immutable;
using Kubewright.Core.Schema.Constraints;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>Texts against their form, and against the values that are taken.</summary>
internal static class FieldTexts
{
    /// <summary>The scalar of a field, or those of its list or map.</summary>
    public static IEnumerable<YamlScalar> Scalars(YamlNode node) =>
        (node is YamlSequence sequence ? sequence.Items : node is YamlMapping map ? map.Entries.Where(entry => !entry.IsOverridden)
            .Select(entry => entry.Value) : [node]).OfType<YamlScalar>().Where(scalar => !scalar.IsPlaceholder);

    public static void CheckTexts(ApiObject item, YamlEntry entry, Constraint constraint, KubernetesVersion version,
        ImmutableArray<Violation>.Builder violations)
    {
        foreach (var scalar in Scalars(entry.Value))
        {
            if (scalar.Type == YamlScalarType.String && WhyInvalid(scalar.Value, constraint, version) is var (why, severity))
            {
                var words = entry.Value is YamlSequence or YamlMapping ? $"{item.Words(entry.Name)} has" : $"{item.Words(entry.Name)} is";
                var corrected = constraint.CorrectsNames ? DnsName.Correct(scalar.Value, text => TextForms.WhyInvalid(constraint.Form, text, version)?.Why)
                    : null;
                violations.Add(ConstraintChecker.Of(
                    constraint,
                    scalar.Span.Length > 0 ? scalar.Span : entry.Key.Span,
                    scalar.Value.Length == 0 && entry.Value is not YamlSequence
                        ? $"{words} empty"
                        : $"{words} '{FoundValue.Shorten(scalar.Value)}', which {why}{(corrected is null ? "" : $"; write '{corrected}'")}",
                    severity: severity,
                    fix: corrected is null ? null : Fix.ChangeText(scalar, corrected, FixSafety.Unsafe)));
            }
        }
    }

    public static void CheckKeys(ApiObject item, YamlEntry entry, Constraint constraint, KubernetesVersion version,
        ImmutableArray<Violation>.Builder violations)
    {
        foreach (var one in (entry.Value as YamlMapping)?.Entries ?? [])
        {
            if (!one.IsOverridden && !one.Key.IsPlaceholder && WhyInvalid(one.Name, constraint, version) is var (why, severity))
            {
                violations.Add(ConstraintChecker.Of(
                    constraint,
                    one.Key.Span.Length > 0 ? one.Key.Span : entry.Key.Span,
                    $"{item.Words(entry.Name)} has the key '{FoundValue.Shorten(one.Name)}', which {why}",
                    severity: severity));
            }
        }
    }

    public static void CheckValues(ApiObject item, YamlEntry entry, Constraint constraint, ImmutableArray<Violation>.Builder violations)
    {
        var schema = item.Type.FindField(entry.Name)!;
        foreach (var scalar in Scalars(entry.Value))
        {
            // What no field of the type takes is reported as such.
            if (schema.EnumIsEnforced && scalar.Value.Length > 0 && !schema.Enum.Contains(scalar.Value))
            {
                continue;
            }

            var isText = scalar.Type == YamlScalarType.String;
            if ((!isText && !scalar.TryGetBoolean(out _))
                || constraint.Values.Contains(isText ? scalar.Value : scalar.TryGetBoolean(out var value) && value ? "true" : "false")
                || (scalar.Value.Length == 0 && !constraint.RefusesEmpty && entry.Value is not YamlSequence))
            {
                continue;
            }

            var nearest = NearestName.Find(constraint.Values, scalar.Value);
            var found = scalar.Value.Length == 0 ? "be empty"
                : entry.Value is YamlSequence ? $"have '{FoundValue.Shorten(scalar.Value)}'" : $"be '{FoundValue.Shorten(scalar.Value)}'";
            violations.Add(ConstraintChecker.Of(
                constraint,
                scalar.Span.Length > 0 ? scalar.Span : entry.Key.Span,
                $"{item.Words(entry.Name)} cannot {found}, "
                    + $"only {string.Join(", ", constraint.Values)}{(nearest is null ? "" : $"; did you mean '{nearest}'?")}",
                fix: nearest is null ? null : Fix.ChangeSpelling(scalar, nearest, constraint.Values)));
        }
    }

    private static (string Why, Severity? Severity)? WhyInvalid(string text, Constraint constraint, KubernetesVersion version)
    {
        if (text.Length == 0)
        {
            return constraint.RefusesEmpty ? ("is empty", null) : null;
        }

        if (constraint.Max != long.MaxValue && System.Text.Encoding.UTF8.GetByteCount(text) is var length && length > constraint.Max)
        {
            return ($"has {length} characters, at most {constraint.Max} are allowed", null);
        }

        return TextForms.WhyInvalid(constraint.Form, text, version);
    }
}
