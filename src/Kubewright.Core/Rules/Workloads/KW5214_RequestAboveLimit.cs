using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A container requests more of a resource than its limit lets it use (pkg/apis/core/validation/validation.go
/// ValidateContainerResourceRequirements).
/// </summary>
internal sealed class KW5214_RequestAboveLimit : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5214", "A container requests no more than its limit", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            var limits = ResourceAmount.ReadAll(container, "limits").ToList();
            foreach (var request in ResourceAmount.ReadAll(container, "requests"))
            {
                if (limits.Find(one => one.Name == request.Name) is { Quantity: { } most } limit && request.Quantity is { } asked && asked > most)
                {
                    context.Report(
                        request.Entry.Value.Span,
                        $"{workload}: {container} requests {request} of {request.Name}, more than its limit of {limit}",
                        related: [new RelatedPlace(limit.Entry.Value.Span, "the limit")]);
                }
            }
        }
    }
}
