using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// When an Indexed Job has succeeded is decided by indexes that it has, or by how many of them (pkg/apis/batch/validation/validation.go
/// validateSuccessPolicyRule, validateIndexesFormat).
/// </summary>
internal sealed class KW5245_SuccessPolicy : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5245", "A success policy names indexes that the Job has", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        if (JobSpecification.Of(workload) is not { } spec
            || JobSpecification.IsIndexed(spec) != true
            || spec.Integer("completions") is not { IsKnown: true, Value: var completions })
        {
            return;
        }

        foreach (var rule in spec.Mapping("successPolicy").Mappings("rules"))
        {
            CheckRule(workload, rule, completions, context);
        }
    }

    private static void CheckRule(Workload workload, YamlMapping rule, long completions, RuleContext context)
    {
        var indexes = rule.String("succeededIndexes");
        var count = rule.Integer("succeededCount");
        if (indexes.IsAbsent && count.IsAbsent)
        {
            context.Report(rule.HeadSpan, $"{workload}: a rule of the successPolicy says nothing; it needs 'succeededIndexes' or 'succeededCount'");
        }

        var named = completions;
        if (indexes.IsKnown && WhyInvalid(indexes.Value, completions, out named) is { } why)
        {
            context.Report(indexes.Span, $"{workload}: 'succeededIndexes' is '{FoundValue.Shorten(indexes.Value)}', {why}");
            return;
        }

        if (count.IsKnown && (count.Value < 0 || count.Value > named))
        {
            context.Report(
                count.Span,
                count.Value < 0 ? $"{workload}: 'succeededCount' is {count.Value}, it cannot be negative"
                    : $"{workload}: 'succeededCount' is {count.Value}, but there {(named == 1 ? "is 1 index" : $"are {named} indexes")} to succeed");
        }
    }

    private static string? WhyInvalid(string indexes, long completions, out long named)
    {
        named = 0;
        var last = -1L;
        foreach (var part in indexes.Length == 0 ? [] : indexes.Split(','))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !TryRead(ends[0], out var first) || !TryRead(ends[ends.Length - 1], out var end))
            {
                return "which is not a list of indexes such as '0,2-4'";
            }

            if (first <= last || (ends.Length == 2 && end <= first))
            {
                return "whose indexes are not in ascending order";
            }

            if (end >= completions)
            {
                return $"but the last index is {completions - 1}";
            }

            named += end - first + 1;
            last = end;
        }

        return null;
    }

    private static bool TryRead(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
