using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>A field that takes only certain values, written exactly so.</summary>
internal static class ClosedValues
{
    /// <summary>Reports a value that is none of those allowed, with the one that was probably meant.</summary>
    /// <param name="context">Where to report.</param>
    /// <param name="resource">The object whose field it is.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="written">Where the value is written.</param>
    /// <param name="value">The value.</param>
    /// <param name="allowed">What is allowed.</param>
    public static void Check(RuleContext context, Resource resource, string field, YamlNode written, string value, ImmutableArray<string> allowed)
    {
        if (allowed.Contains(value))
        {
            return;
        }

        var nearest = NearestName.Find(allowed, value);
        var hint = nearest is null ? "" : $"; did you mean '{nearest}'?";
        context.Report(
            written.Span,
            $"{resource} has the {field} '{value}', but only {Join(allowed)} {(allowed.Length == 1 ? "is" : "are")} allowed{hint}",
            fix: nearest is null ? null : Fix.ChangeSpelling(written, nearest, allowed));
    }

    private static string Join(ImmutableArray<string> values) =>
        values.Length == 1 ? $"'{values[0]}'"
        : string.Join(", ", values.Take(values.Length - 1).Select(value => $"'{value}'")) + $" and '{values[values.Length - 1]}'";
}
