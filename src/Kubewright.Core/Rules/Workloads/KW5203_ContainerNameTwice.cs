using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// Two containers of a pod, init containers included, have one name (pkg/apis/core/validation/validation.go validateContainers,
/// validateInitContainers).
/// </summary>
internal sealed class KW5203_ContainerNameTwice : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5203", "The containers of a pod have different names", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        var first = new Dictionary<string, Container>(StringComparer.Ordinal);
        foreach (var container in workload.Template.AllContainers)
        {
            if (container.Name is not { IsKnown: true, Value: { Length: > 0 } name })
            {
                continue;
            }

            if (first.TryGetValue(name, out var other))
            {
                context.Report(
                    container.Name.Span,
                    $"{workload} has two containers with the name '{name}'",
                    related: [new RelatedPlace(other.Name.Span, $"the first {other}")]);
            }
            else
            {
                first.Add(name, container);
            }
        }
    }
}
