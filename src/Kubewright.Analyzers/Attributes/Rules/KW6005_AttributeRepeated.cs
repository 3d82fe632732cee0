using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>An attribute that another one of the class makes void: what can be said only once is said twice.</summary>
internal sealed class KW6005_AttributeRepeated : Rule<AttributedClass>
{
    public override RuleDescriptor Descriptor => BuilderRules.AttributeRepeated;

    protected override void Check(AttributedClass type, RuleContext context)
    {
        if (type.Described is not { } described)
        {
            return;
        }

        foreach (var container in described.Containers)
        {
            CheckContainer(container, context);
        }

        foreach (var same in type.Of("Service").GroupBy(service => described.NameOf(service).Text))
        {
            foreach (var further in same.Skip(1))
            {
                context.Report(further.SpanOf("Name"), $"The class describes Service '{same.Key}' already, so this one is ignored; give it a name of its own");
            }
        }

        foreach (var same in described.Labels.GroupBy(label => label.Text("Key")?.Text))
        {
            CheckKey(same, "label", context);
        }

        foreach (var same in type.Of("Annotation").GroupBy(annotation => (annotation.Choice("On")?.Text, annotation.Text("Key")?.Text)))
        {
            CheckKey(same, "annotation", context);
        }
    }

    private static void CheckContainer(DescribedContainer container, RuleContext context)
    {
        var name = $"Container '{container.Container.Text("Name")?.Text}'";
        foreach (var further in container.Resources.Skip(1))
        {
            context.Report(further.SpanOf(), $"{name} has [Resources] already, so these are ignored; write them in one attribute");
        }

        foreach (var kind in container.Probes.GroupBy(probe => probe.Choice("Kind")?.Text))
        {
            foreach (var further in kind.Skip(1))
            {
                context.Report(further.SpanOf("Kind"), $"{name} has a {kind.Key?.ToLowerInvariant()} probe already, so this one is ignored");
            }
        }
    }

    /// <summary>Of attributes that set one key, reports all but the last, which is the one that counts.</summary>
    private static void CheckKey(IEnumerable<DescribedAttribute> same, string what, RuleContext context)
    {
        var all = same.Where(attribute => attribute.Text("Key") is not null).ToList();
        foreach (var earlier in all.Take(all.Count - 1))
        {
            context.Report(earlier.SpanOf("Key"), $"The {what} '{earlier.Text("Key")!.Text}' is set again below, so this value is ignored");
        }
    }
}
