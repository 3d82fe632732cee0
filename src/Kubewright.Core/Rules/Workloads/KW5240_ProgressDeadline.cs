using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A Deployment that gives up on a rollout before a new pod can count as available (pkg/apis/apps/validation/validation.go
/// ValidateDeploymentSpec: "must be greater than minReadySeconds").
/// </summary>
internal sealed class KW5240_ProgressDeadline : Rule<Deployment>
{
    /// <summary>What is filled in where nothing is written (pkg/apis/apps/v1/defaults.go).</summary>
    private const long DefaultDeadline = 600;

    public override RuleDescriptor Descriptor { get; } =
        new("KW5240", "A Deployment waits longer for progress than its pods take to become available", Severity.Error);

    protected override void Check(Deployment resource, RuleContext context)
    {
        var ready = resource.Spec.Integer("minReadySeconds");
        var deadline = resource.Spec.Integer("progressDeadlineSeconds");
        if (ready.IsOpaque || deadline.IsOpaque || ready.Or(0) < 0 || deadline.Or(0) < 0 || ready.Or(0) > int.MaxValue
            || deadline.Or(DefaultDeadline) > ready.Or(0))
        {
            return;
        }

        context.Report(
            deadline.IsKnown ? deadline.Span : ready.Span,
            $"{resource} gives up on a rollout after {deadline.Or(DefaultDeadline)} seconds "
                + $"(progressDeadlineSeconds{(deadline.IsKnown ? "" : ", its default")}), "
                + $"but a new pod counts only after {ready.Or(0)} (minReadySeconds); the first must be longer",
            related: deadline.IsKnown && ready.IsKnown ? [new RelatedPlace(ready.Span, "minReadySeconds")] : default);
    }
}
