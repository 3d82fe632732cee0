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
        var services =
            from same in type.Of("Service").GroupBy(service => described.NameOf(service).Text)
            from further in same.Skip(1)
            select new ClassFinding(further.LocationOf("Name"), $"The class describes Service '{same.Key}' already, so this one is ignored; give it a name of its own");
        var labels =
            from same in described.Labels.GroupBy(label => label.Text("Key")?.Text)
            from earlier in Earlier(same, "label")
            select earlier;
        var annotations =
            from same in type.Of("Annotation").GroupBy(annotation => (annotation.Choice("On")?.Text, annotation.Text("Key")?.Text))
            from earlier in Earlier(same, "annotation")
            select earlier;
        return resources.Concat(probes).Concat(services).Concat(labels).Concat(annotations);
    }

    /// <summary>Of attributes that set one key, all but the last, which is the one that counts.</summary>
    private static IEnumerable<ClassFinding> Earlier(IEnumerable<DescribedAttribute> same, string what)
    {
        var all = same.Where(attribute => attribute.Text("Key") is not null).ToList();
        return all.Take(all.Count - 1).Select(earlier =>
            new ClassFinding(earlier.LocationOf("Key"), $"The {what} '{earlier.Text("Key")!.Text}' is set again below, so this value is ignored"));
    }

    private static string NameOf(DescribedContainer container) => $"Container '{container.Container.Text("Name")?.Text}'";
}
