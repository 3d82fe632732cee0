using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A DaemonSet replaces a node's pod either by adding one first or by taking one away first (pkg/apis/apps/validation/validation.go
/// ValidateRollingUpdateDaemonSet). Taking one away is what it does unless told otherwise.
/// </summary>
internal sealed class KW5242_SurgeAndUnavailable : Rule<DaemonSet>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5242", "A DaemonSet's rolling update adds pods or takes them away, not both", Severity.Error);

    protected override void Check(DaemonSet resource, RuleContext context)
    {
        var update = Rollout.FindRollingUpdate(resource);
        var surge = update.IntegerOrString("maxSurge");
        var unavailable = update.IntegerOrString("maxUnavailable");
        if (!surge.IsKnown || Rollout.IsZero(surge) || unavailable.IsOpaque || Rollout.IsZero(unavailable))
        {
            return;
        }

        var beside = unavailable.IsKnown ? $"'maxUnavailable' is '{unavailable.Value}'" : "'maxUnavailable' is 1 where it is not written";
        context.Report(
            surge.Span,
            $"{resource}: 'maxSurge' is '{surge.Value}' and {beside}; one of them must be 0: to add pods first, write 'maxUnavailable: 0'",
            related: unavailable.IsKnown ? [new RelatedPlace(unavailable.Span, "maxUnavailable")] : default);
    }
}
