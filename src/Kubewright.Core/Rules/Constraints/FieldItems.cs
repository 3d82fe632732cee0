using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Schema.Constraints;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>How many items a list or map has, and whether they differ.</summary>
internal static class FieldItems
{
    public static void CheckCount(ApiObject item, YamlEntry entry, Constraint constraint, ImmutableArray<Violation>.Builder violations)
    {
        var count = entry.Value switch
        {
            YamlSequence sequence => sequence.Items.Length,
            YamlMapping mapping => mapping.Entries.Count(one => !one.IsOverridden),
            _ => -1,
        };
        if (count > constraint.Max)
        {
            violations.Add(ConstraintChecker.Of(constraint, entry.Key.Span,
                $"{item.Words(entry.Name)} has {Text(count)} entries, at most {Text(constraint.Max)} are allowed"));
        }
        else if (count >= 0 && count < constraint.Min)
        {
            violations.Add(ConstraintChecker.Of(constraint, entry.Key.Span,
                $"{item.Words(entry.Name)} has {Text(count)} entries, at least {Text(constraint.Min)} are needed"));
        }
    }

    public static void CheckUnique(ApiObject item, Constraint constraint, ImmutableArray<Violation>.Builder violations)
    {
        var first = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var list in constraint.Fields)
        {
            foreach (var one in (item.Node[list] as YamlSequence)?.Items ?? [])
            {
                if (KeyOf(one, constraint) is not var (key, place))
                {
                    continue;
                }

                if (first.TryGetValue(key, out var other))
                {
                    var words = constraint.Values.Length < 2 ? $"'{FoundValue.Shorten(key)}' twice"
                        : $"two entries with the same {string.Join(" and ", constraint.Values)}";
                    violations.Add(
                        ConstraintChecker.Of(constraint, place, $"{item.Words(list)} has {words}") with { Related = [new RelatedPlace(other, "the first")] });
                }
                else
                {
                    first.Add(key, place);
                }
            }
        }
    }

    public static void CheckAlone(ApiObject item, YamlEntry entry, Constraint constraint, ImmutableArray<Violation>.Builder violations)
    {
        if (entry.Value is YamlSequence { Items.Length: > 1 } sequence
            && sequence.Items.OfType<YamlScalar>().FirstOrDefault(one => constraint.Values.Contains(one.Value)) is { } alone
            && sequence.Items.Any(one => one is YamlScalar { IsPlaceholder: false } scalar && scalar.Value != alone.Value))
        {
            violations.Add(ConstraintChecker.Of(constraint, alone.Span,
                $"{item.Words(entry.Name)} has '{alone.Value}' beside other entries; with it there can be no other"));
        }
    }

    // Null where an item has none that is known.
    private static (string Key, SourceSpan Place)? KeyOf(YamlNode node, Constraint constraint)
    {
        if (node is YamlScalar { IsPlaceholder: false } scalar)
        {
            return constraint.Values.IsEmpty && scalar.Value.Length > 0 ? (scalar.Value, scalar.Span) : null;
        }

        if (node is not YamlMapping mapping || constraint.Values.IsEmpty)
        {
            return null;
        }

        var parts = constraint.Values.Select(field => ConditionReading.Find(mapping, field)).ToList();
        if (parts.Any(part => part is YamlScalar { IsPlaceholder: true } or YamlMapping or YamlSequence)
            || parts.TrueForAll(part => part is not YamlScalar { Value.Length: > 0 }))
        {
            return null;
        }

        var place = parts.OfType<YamlScalar>().Last(part => part.Span.Length > 0);
        return (string.Join("\n", parts.Select(part => part.IsNull() ? "" : ((YamlScalar)part!).Value)), place.Span);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
