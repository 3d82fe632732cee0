using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A hook sleeps longer than the pod has to end (pkg/apis/core/validation/validation.go validateSleepAction); without
/// <c>terminationGracePeriodSeconds</c> these are 30 seconds.
/// </summary>
internal sealed class KW5259_SleepBeyondGrace() : ApiObjectRule("core.v1.SleepAction")
{
    private const long DefaultGrace = 30;

    /// <summary>From this version on a hook may sleep for no second (feature gate PodLifecycleSleepActionAllowZero).</summary>
    private static readonly KubernetesVersion AllowsZero = new(1, 33);

    public override RuleDescriptor Descriptor { get; } =
        new("KW5259", "A hook sleeps no longer than the pod has to end", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var grace = item.FindOuter("core.v1.PodSpec")?.Node.Integer("terminationGracePeriodSeconds");
        if (item.Node.Integer("seconds") is not { IsKnown: true } seconds)
        {
            return;
        }

        if (seconds.Value < 0)
        {
            context.Report(seconds.Span, $"{resource}: {item.Outer?.Entry.Name} of {item.Place} sleeps {seconds.Value} seconds, they cannot be negative");
        }
        else if (seconds.Value == 0 && context.Options.KubernetesVersion < AllowsZero)
        {
            context.Report(
                seconds.Span, $"{resource}: {item.Outer?.Entry.Name} of {item.Place} sleeps 0 seconds, before Kubernetes {AllowsZero} it must be at least 1");
        }
        else if (grace is { IsOpaque: false } known && known.Or(DefaultGrace) is >= 0 and var most && seconds.Value > most)
        {
            context.Report(
                seconds.Span,
                $"{resource}: {item.Outer?.Entry.Name} of {item.Place} sleeps {seconds.Value} seconds, longer than the pod has to end; "
                    + (known.IsAbsent ? "without 'terminationGracePeriodSeconds' it has 30" : $"'terminationGracePeriodSeconds' is {most}"));
        }
    }
}
