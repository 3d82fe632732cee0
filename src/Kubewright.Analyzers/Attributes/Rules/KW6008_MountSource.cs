using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>A mount whose files cannot come from where it says: from two sources at once, or from storage of each pod's own where pods have none.</summary>
internal sealed class KW6008_MountSource : ClassRule
{
    public override RuleDescriptor Descriptor => BuilderRules.MountSource;

    public override IEnumerable<ClassFinding> Check(AttributedClass type)
    {
        if (type.Described is not { } described)
        {
            return [];
        }

        var mounts = described.Containers.SelectMany(container => container.Mounts).ToList();
        var several =
            from mount in mounts
            from further in mount.Sources.Skip(1)
            select new ClassFinding(
                mount.Attribute.LocationOf(further.Argument),
                $"[Mount] takes its files from {Describe(mount)} already, so {further.Argument} is ignored; write a [Mount] for each");
        var homeless =
            from mount in mounts
            where mount.IsStorage && described.Workload.Kind != "StatefulSet"
            select new ClassFinding(
                mount.Attribute.LocationOf("Storage"),
                $"Storage is claimed by each pod of a StatefulSet, but this is {described.Workload.Kind} '{described.Name}', whose pods get an empty directory; name a claim with Claim");
        var contrary =
            from volume in mounts.GroupBy(mount => mount.Volume.Text, StringComparer.Ordinal)
            from mount in volume.Skip(1)
            where (mount.Source?.Argument, mount.Source?.Text) != (volume.First().Source?.Argument, volume.First().Source?.Text)
            select new ClassFinding(
                mount.Attribute.LocationOf("Name"),
                $"The volume '{volume.Key}' holds {Describe(volume.First())} already, so {Describe(mount)} is not mounted; give it another name");
        return several.Concat(homeless).Concat(contrary);
    }

    private static string Describe(DescribedMount mount) => mount.Source is { } source ? $"{source.Argument} '{source.Text}'" : "an empty directory";
}
