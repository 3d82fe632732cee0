using Kubewright.Core.Resources;
using Kubewright.Core.Schema;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A volume names more than one source (pkg/apis/core/validation/validation.go validateVolumeSource). One without a source is an empty
/// directory.
/// </summary>
internal sealed class KW5208_SeveralVolumeSources : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5208", "A volume has one source", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var volume in workload.Template.Spec.Mappings("volumes"))
        {
            var sources = volume.Entries
                .Where(entry => !entry.IsOverridden && !entry.Value.IsNull() && IsSource(entry.Name))
                .ToList();
            if (sources.Count > 1)
            {
                context.Report(
                    sources[1].Key.Span,
                    $"{workload}: the volume {volume.String("name").Or("")} has several sources, {string.Join(" and ", sources.Select(source => $"'{source.Name}'"))}; a volume has one",
                    related: [new RelatedPlace(sources[0].Key.Span, "the first source")]);
            }
        }
    }

    private static bool IsSource(string name) => name != "name" && ApiSchema.FindType("core.v1.Volume")!.FindField(name) is not null;
}
