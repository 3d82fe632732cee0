using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The pods of Jobs end, those of all other workloads do not: a Job's pods restart <c>OnFailure</c> or <c>Never</c> and must say so, the pods of
/// the others restart <c>Always</c> (pkg/apis/batch and pkg/apis/apps validation.go).
/// </summary>
internal sealed class KW5211_RestartPolicyOfKind : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5211", "The restartPolicy is one that the kind of workload takes", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        // A version that is no longer served is refused for that, and may be one of a cluster that knew other defaults.
        if ((ApiSchema.FindKind(workload.Type.Group, workload.Type.Version, workload.Kind) is null && workload is not CustomWorkload)
            || workload is Pod or StoredPodTemplate
            || workload.Template.Spec is not { } spec
            || workload.Template.Node?.Find("spec") is not { } specEntry)
        {
            return;
        }

        var policy = spec.String("restartPolicy");
        if (workload.RunsToCompletion)
        {
            if (policy.IsAbsent || policy is { IsKnown: true, Value.Length: 0 })
            {
                context.Report(
                    policy.Entry?.Key.Span ?? specEntry.Key.Span,
                    $"{workload} must say how its pods restart: 'restartPolicy' is required, OnFailure or Never");
            }
            else if (policy is { IsKnown: true, Value: "Always" })
            {
                context.Report(
                    policy.Span,
                    $"{workload}: the pods of a {workload.Kind} cannot have the restartPolicy 'Always', only OnFailure or Never",
                    fix: Fix.ChangeText(policy.Entry!.Value, "OnFailure", FixSafety.Unsafe));
            }
        }
        else if (policy is { IsKnown: true, Value: "OnFailure" or "Never" })
        {
            context.Report(
                policy.Span,
                $"{workload}: the pods of a {workload.Kind} cannot have the restartPolicy '{policy.Value}', only Always; what should end is a Job",
                fix: Fix.ChangeText(policy.Entry!.Value, "Always", FixSafety.Unsafe));
        }
    }
}
