using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>Two volumes of a pod have one name (pkg/apis/core/validation/validation.go ValidateVolumes).</summary>
internal sealed class KW5206_VolumeNameTwice : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5206", "The volumes of a pod have different names", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        var first = new Dictionary<string, Field<string>>(StringComparer.Ordinal);
        foreach (var volume in workload.Template.Spec.Mappings("volumes"))
        {
            var name = volume.String("name");
            if (!name.IsKnown || name.Value.Length == 0)
            {
                continue;
            }

            if (first.TryGetValue(name.Value, out var other))
            {
                context.Report(
                    name.Span,
                    $"{workload} has two volumes with the name '{name.Value}'",
                    related: [new RelatedPlace(other.Span, "the first volume")]);
            }
            else
            {
                first.Add(name.Value, name);
            }
        }
    }
}
