using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>A name that is empty: what it should name is made of nothing, or under another name.</summary>
internal sealed class KW6006_NameEmpty : Rule<AttributedClass>
{
    /// <summary>The arguments without which nothing reaches the manifest, so that no rule of manifests can say what is missing.</summary>
    private static readonly (string Kind, string Argument)[] Needed =
        [.. DescribedClass.Workloads.Select(kind => (kind, "Name")), ("Label", "Key"), ("Annotation", "Key")];

    public override RuleDescriptor Descriptor => BuilderRules.NameEmpty;

    protected override void Check(AttributedClass type, RuleContext context)
    {
        foreach (var (kind, argument) in Needed)
        {
            foreach (var attribute in type.Of(kind).Where(attribute => attribute.Text(argument) is null))
            {
                var lost = argument == "Name" ? $"'{type.Type.Name}' describes nothing" : "the manifest lacks it";
                context.Report(attribute.SpanOf(argument), $"The {argument.ToLowerInvariant()} of [{kind}] is empty, so {lost}; write one");
            }
        }

        foreach (var service in type.Of("Service").Where(service => service.Says("Name") && service.Text("Name") is null))
        {
            context.Report(service.SpanOf("Name"), "The name of [Service] is empty; write one, or leave the argument out to name it after the workload");
        }
    }
}
