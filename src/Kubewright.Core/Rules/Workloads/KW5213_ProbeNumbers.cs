using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>The seconds and thresholds of a probe (pkg/apis/core/validation/validation.go validateProbe, validateLivenessProbe).</summary>
internal sealed class KW5213_ProbeNumbers : Rule<Workload>
{
    private static readonly string[] NotNegative = ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5213", "The seconds and thresholds of a probe are in range", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            foreach (var probe in container.Probes)
            {
                Check(workload, container, probe, context);
            }
        }
    }

    private static void Check(Workload workload, Container container, Probe probe, RuleContext context)
    {
        foreach (var name in NotNegative)
        {
            if (probe.Node.Integer(name) is { IsKnown: true, Value: < 0 } field)
            {
                context.Report(field.Span, $"{workload}: '{name}' of the {probe.Name} of {container} is {field.Value}, it cannot be negative");
            }
        }

        var threshold = probe.Node.Integer("successThreshold");
        if (probe.Name != "readinessProbe" && threshold is { IsKnown: true, Value: > 1 })
        {
            context.Report(
                threshold.Span,
                $"{workload}: 'successThreshold' of the {probe.Name} of {container} is {threshold.Value}, it must be 1; only a readinessProbe takes more",
                fix: Fix.ChangeValue(threshold.Entry!.Value, "1", FixSafety.Safe));
        }

        var grace = probe.Node.Integer("terminationGracePeriodSeconds");
        if (grace.IsKnown && probe.Name == "readinessProbe")
        {
            context.Report(grace.KeySpan, $"{workload}: the readinessProbe of {container} cannot have 'terminationGracePeriodSeconds'; it ends no container");
        }
        else if (grace is { IsKnown: true, Value: <= 0 })
        {
            context.Report(grace.Span, $"{workload}: 'terminationGracePeriodSeconds' of the {probe.Name} of {container} is {grace.Value}, it must be above 0");
        }
    }
}
