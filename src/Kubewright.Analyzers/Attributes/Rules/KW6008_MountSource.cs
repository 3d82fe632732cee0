using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>A mount whose files cannot come from where it says: from two sources at once, or from storage of each pod's own where pods have none.</summary>
internal sealed class KW6008_MountSource : Rule<AttributedClass>
{
    public override RuleDescriptor Descriptor => BuilderRules.MountSource;

    protected override void Check(AttributedClass type, RuleContext context)
    {
        if (type.Described is not { } described)
        {
            return;
        }

        var mounts = described.Containers.SelectMany(container => container.Mounts).ToList();
        foreach (var mount in mounts)
        {
            foreach (var further in mount.Sources.Skip(1))
            {
                context.Report(
                    mount.Attribute.SpanOf(further.Argument),
                    $"[Mount] takes its files from {Describe(mount)} already, so {further.Argument} is ignored; write a [Mount] for each");
            }

            if (mount.IsStorage && described.Workload.Kind != "StatefulSet")
            {
                context.Report(
                    mount.Attribute.SpanOf("Storage"),
                    $"Storage is claimed by each pod of a StatefulSet, but this is {described.Workload.Kind} '{described.Name}', whose pods get an empty "
                        + "directory; name a claim with Claim");
            }
        }

        foreach (var volume in mounts.GroupBy(mount => mount.Volume.Text, StringComparer.Ordinal))
        {
            var first = volume.First();
            foreach (var mount in volume.Skip(1).Where(mount => (mount.Source?.Argument, mount.Source?.Text) != (first.Source?.Argument, first.Source?.Text)))
            {
                context.Report(
                    mount.Attribute.SpanOf("Name"),
                    $"The volume '{volume.Key}' holds {Describe(first)} already, so {Describe(mount)} is not mounted; give it another name");
            }
        }
    }

    private static string Describe(DescribedMount mount) => mount.Source is { } source ? $"{source.Argument} '{source.Text}'" : "an empty directory";
}
