using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>A container mounts two volumes at one path (pkg/apis/core/validation/validation.go ValidateVolumeMounts).</summary>
internal sealed class KW5205_MountPathTwice : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5205", "A container mounts one volume at a path", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            var first = new Dictionary<string, Field<string>>(StringComparer.Ordinal);
            foreach (var mount in container.Node.Mappings("volumeMounts"))
            {
                var path = mount.String("mountPath");
                if (!path.IsKnown || path.Value.Length == 0)
                {
                    continue;
                }

                if (first.TryGetValue(path.Value, out var other))
                {
                    context.Report(
                        path.Span,
                        $"{workload}: {container} mounts two volumes at '{path.Value}'",
                        related: [new RelatedPlace(other.Span, "the first mount")]);
                }
                else
                {
                    first.Add(path.Value, path);
                }
            }
        }
    }
}
