using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// How long a pod may run at most is a number of 31 bits above zero (pkg/apis/core/validation/validation.go ValidatePodSpec). Which pods have
/// such a deadline is KW5241.
/// </summary>
internal sealed class KW5255_ActiveDeadline() : ApiObjectRule("core.v1.PodSpec")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5255", "The activeDeadlineSeconds of a pod are above zero", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Node.Integer("activeDeadlineSeconds") is { IsKnown: true, Value: < 1 or > int.MaxValue } deadline)
        {
            context.Report(deadline.Span, $"{resource}: 'activeDeadlineSeconds' is {deadline.Value}, it must be between 1 and {int.MaxValue}");
        }
    }
}
