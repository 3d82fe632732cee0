using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A Job's policy for failed pods says by which exit codes or conditions it knows them (pkg/apis/batch/validation/validation.go
/// validatePodFailurePolicy, validatePodReplacementPolicy, validateJobSpec).
/// </summary>
internal sealed class KW5244_PodFailurePolicy : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5244", "Each rule of a pod failure policy says which failures it means", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        if (JobSpecification.Of(workload) is not { } spec || spec.Mapping("podFailurePolicy") is not { } policy)
        {
            return;
        }

        if (workload.Template.Spec.String("restartPolicy") is { IsKnown: true, Value: "OnFailure" } restart)
        {
            context.Report(
                restart.Span,
                $"{workload} has a podFailurePolicy, so its pods cannot have the restartPolicy 'OnFailure', only Never: the policy decides about failed pods, "
                    + "and restarted ones never fail",
                fix: Fix.ChangeText(restart.Entry!.Value, "Never", FixSafety.Unsafe));
        }

        if (spec.String("podReplacementPolicy") is { IsKnown: true, Value: "TerminatingOrFailed" } replacement)
        {
            context.Report(
                replacement.Span,
                $"{workload} has a podFailurePolicy, so its podReplacementPolicy can only be 'Failed'",
                fix: Fix.ChangeText(replacement.Entry!.Value, "Failed", FixSafety.Unsafe));
        }

        foreach (var rule in policy.Mappings("rules"))
        {
            CheckRule(workload, spec, rule, context);
        }
    }

    private static void CheckRule(Workload workload, YamlMapping spec, YamlMapping rule, RuleContext context)
    {
        var codes = rule.Find("onExitCodes");
        var conditions = rule.Find("onPodConditions");
        var hasCodes = codes is not null && !codes.Value.IsNull();
        var hasConditions = conditions is { Value: not YamlSequence { Items.IsEmpty: true } } && !conditions.Value.IsNull();
        if (hasCodes && hasConditions)
        {
            context.Report(conditions!.Key.Span, $"{workload}: a rule has 'onPodConditions' beside 'onExitCodes'; write a rule for each");
        }
        else if (!hasCodes && !hasConditions)
        {
            context.Report(rule.HeadSpan,
                $"{workload}: a rule of the podFailurePolicy does not say which failures it means; it needs 'onExitCodes' or 'onPodConditions'");
        }

        if (rule.String("action") is { IsKnown: true, Value: "FailIndex" } action && spec["backoffLimitPerIndex"].IsNull())
        {
            context.Report(action.Span, $"{workload}: the action 'FailIndex' needs 'backoffLimitPerIndex', without which no single index fails");
        }

        foreach (var type in rule.Mappings("onPodConditions").Select(condition => condition.String("type")))
        {
            if (type.IsKnown && DnsName.WhyNotQualified(type.Value) is { } why)
            {
                context.Report(type.Span.Length > 0 ? type.Span : type.KeySpan, $"{workload}: the pod condition '{FoundValue.Shorten(type.Value)}' {why}");
            }
        }

        if (codes?.Value is YamlMapping exit)
        {
            CheckExitCodes(workload, exit, context);
        }
    }

    private static void CheckExitCodes(Workload workload, YamlMapping codes, RuleContext context)
    {
        if (codes.String("containerName") is { IsKnown: true, Value: var name } container
            && workload.Template.AllContainers.ToList() is { Count: > 0 } containers
            && containers.TrueForAll(one => one.Name.IsKnown && one.Name.Value != name))
        {
            var nearest = NearestName.Find(containers.Select(one => one.Name.Value), name);
            context.Report(
                container.Span,
                $"{workload} has no container '{FoundValue.Shorten(name)}' whose exit code could be "
                    + $"meant{(nearest is null ? "" : $"; did you mean '{nearest}'?")}",
                fix: nearest is null ? null : Fix.ChangeText(container.Entry!.Value, nearest, FixSafety.Unsafe));
        }

        long? previous = null;
        foreach (var code in (codes["values"] as YamlSequence)?.Items.OfType<YamlScalar>() ?? [])
        {
            if (!code.TryGetInteger(out var number))
            {
                return;
            }

            var why = number == 0 && codes.String("operator").Or("") == "In" ? "is success, which is no failure"
                : number == previous ? "is twice"
                : number < previous ? $"comes after {previous}; they must be in ascending order"
                : null;
            if (why is not null)
            {
                context.Report(code.Span, $"{workload}: the exit code {number} {why}");
            }

            previous = number;
        }
    }
}
