using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>An attribute that another one of the class makes void: what can be said only once is said twice.</summary>
internal sealed class KW6005_AttributeRepeated : ClassRule
{
    public override RuleDescriptor Descriptor => BuilderRules.AttributeRepeated;

    public override IEnumerable<ClassFinding> Check(AttributedClass type)
    {
        if (type.Described is not { } described)
        {
            return [];
        }

        var resources =
            from container in described.Containers
            from further in container.Resources.Skip(1)
            select new ClassFinding(further.LocationOf(), $"{NameOf(container)} has [Resources] already, so these are ignored; write them in one attribute");
        var probes =
            from container in described.Containers
            from kind in container.Probes.GroupBy(probe => probe.Choice("Kind")?.Text)
            from further in kind.Skip(1)
            select new ClassFinding(further.LocationOf("Kind"), $"{NameOf(container)} has a {kind.Key?.ToLowerInvariant()} probe already, so this one is ignored");
        var labels =
            from same in described.Labels.GroupBy(label => label.Text("Key")?.Text)
            where same.Key is not null
            from earlier in same.Take(same.Count() - 1)
            select new ClassFinding(earlier.LocationOf("Key"), $"The label '{same.Key}' is set again below, so this value is ignored");
        return resources.Concat(probes).Concat(labels);
    }

    private static string NameOf(DescribedContainer container) => $"Container '{container.Container.Text("Name")?.Text}'";
}
