using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Schema.Constraints;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>Holds an object against the constraints of its type.</summary>
internal static class ConstraintChecker
{
    /// <summary>Adds what a version of the API server refuses of an object.</summary>
    public static void Check(ApiObject item, Resource resource, KubernetesVersion version, ImmutableArray<Violation>.Builder violations)
    {
        foreach (var constraint in ConstraintTable.Of(item.Type))
        {
            if (!constraint.CountsIn(version) || !constraint.Conditions.All(condition => condition.Holds(item, resource)))
            {
                continue;
            }

            switch (constraint.Shape)
            {
                case ConstraintShape.Presence:
                    FieldPresence.CheckCount(item, constraint, violations);
                    break;
                case ConstraintShape.Required:
                    FieldPresence.CheckRequired(item, constraint, violations);
                    break;
                case ConstraintShape.Forbidden:
                    FieldPresence.CheckForbidden(item, constraint, violations);
                    break;
                case ConstraintShape.Unique:
                    FieldItems.CheckUnique(item, constraint, violations);
                    break;
                default:
                    foreach (var name in constraint.Fields)
                    {
                        if (item.Node.Find(name) is { } entry && item.Type.FindField(name) is not null)
                        {
                            CheckField(item, entry, constraint, version, violations);
                        }
                    }

                    break;
            }
        }
    }

    /// <summary>A violation as the severity of its constraint makes it.</summary>
    public static Violation Of(Constraint constraint, SourceSpan span, string words, Severity? severity = null, Fix? fix = null) =>
        new(
            constraint,
            span,
            constraint.Because is null ? words : $"{words}; {constraint.Because}",
            severity ?? constraint.Level switch
            {
                ConstraintLevel.Warned => Severity.Warning,
                ConstraintLevel.Noted => Severity.Info,
                _ => null,
            },
            fix);

    private static void CheckField(ApiObject item, YamlEntry entry, Constraint constraint, KubernetesVersion version,
        ImmutableArray<Violation>.Builder violations)
    {
        switch (constraint.Shape)
        {
            case ConstraintShape.Number:
                FieldNumbers.CheckBounds(item, entry, constraint, violations);
                break;
            case ConstraintShape.Amount:
                FieldNumbers.CheckAmounts(item, entry, constraint, violations);
                break;
            case ConstraintShape.Text:
                FieldTexts.CheckTexts(item, entry, constraint, version, violations);
                break;
            case ConstraintShape.Keys:
                FieldTexts.CheckKeys(item, entry, constraint, version, violations);
                break;
            case ConstraintShape.Value:
                FieldTexts.CheckValues(item, entry, constraint, violations);
                break;
            case ConstraintShape.Items:
                FieldItems.CheckCount(item, entry, constraint, violations);
                break;
            case ConstraintShape.Alone:
                FieldItems.CheckAlone(item, entry, constraint, violations);
                break;
        }
    }
}
