using System.Collections.Immutable;
using Kubewright.Core.Schema.Constraints;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>Which fields an object has.</summary>
internal static class FieldPresence
{
    public static void CheckCount(ApiObject item, Constraint constraint, ImmutableArray<Violation>.Builder violations)
    {
        // Another version of the type may have other fields.
        if (constraint.Fields.Any(name => item.Type.FindField(name) is null))
        {
            return;
        }

        var present = constraint.Fields.Select(item.Node.Find).OfType<YamlEntry>().Where(IsThere).ToList();
        if (present.Count > constraint.Max)
        {
            var second = present.OrderBy(entry => entry.Key.Span.Start).ElementAt(1);
            violations.Add(ConstraintChecker.Of(
                constraint,
                second.Key.Span,
                $"{item.Self} has {string.Join(" and ", present.Select(entry => $"'{entry.Name}'"))}, it can have only one of them"));
        }
        else if (present.Count < constraint.Min && !constraint.Fields.Any(name => IsMisspelled(item, name)))
        {
            violations.Add(ConstraintChecker.Of(
                constraint,
                item.HeadSpan,
                $"{item.Self} needs {(constraint.Max == 1 ? "one" : "at least one")} of {string.Join(", ", constraint.Fields)}"));
        }
    }

    public static void CheckRequired(ApiObject item, Constraint constraint, ImmutableArray<Violation>.Builder violations)
    {
        foreach (var name in constraint.Fields)
        {
            if (item.Type.FindField(name) is not null && (item.Node.Find(name) is not { } entry || !IsThere(entry)) && !IsMisspelled(item, name))
            {
                violations.Add(ConstraintChecker.Of(constraint, item.Node.Find(name)?.Key.Span ?? item.HeadSpan,
                    $"{item.Words(name)} is {(constraint.Level == ConstraintLevel.Refused ? "required" : "missing")}"));
            }
        }
    }

    public static void CheckForbidden(ApiObject item, Constraint constraint, ImmutableArray<Violation>.Builder violations)
    {
        foreach (var name in constraint.Fields)
        {
            if (item.Node.Find(name) is { } entry && IsThere(entry))
            {
                violations.Add(ConstraintChecker.Of(constraint, entry.Key.Span,
                    $"{item.Words(name)} {(constraint.Level == ConstraintLevel.Refused ? "cannot be set here" : "is out of date")}"));
            }
        }
    }

    // A null, an empty text and an empty list are what Kubernetes takes for nothing.
    private static bool IsThere(YamlEntry entry) => entry.Value switch
    {
        YamlScalar { IsPlaceholder: true } => true,
        YamlScalar scalar => scalar.Type != YamlScalarType.Null && (scalar.Type != YamlScalarType.String || scalar.Value.Length > 0),
        YamlSequence sequence => !sequence.Items.IsEmpty,
        _ => true,
    };

    // The unknown field is reported already, and its fix fixes this too.
    private static bool IsMisspelled(ApiObject item, string name) =>
        item.Node.Entries.Any(entry => item.Type.FindField(entry.Name) is null && NearestName.Find([name], entry.Name) is not null);
}
