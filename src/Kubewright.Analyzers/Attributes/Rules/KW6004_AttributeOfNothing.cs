using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;
using Kubewright.Core.Text;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>An attribute that belongs to no container or Service of its class: nothing is made of it.</summary>
internal sealed class KW6004_AttributeOfNothing : Rule<AttributedClass>
{
    private static readonly string[] PartsOfContainers = ["ContainerPort", "Env", "Mount", "Resources", "Probe"];

    public override RuleDescriptor Descriptor => BuilderRules.AttributeOfNothing;

    protected override void Check(AttributedClass type, RuleContext context)
    {
        if (type.Described is { } described)
        {
            CheckContainers(type, described, context);
            CheckServices(type, described, context);
        }
    }

    private static void CheckContainers(AttributedClass type, DescribedClass described, RuleContext context)
    {
        // A workload without containers is reported as such.
        var names = described.Containers.Select(container => container.Container.Text("Name")?.Text).OfType<string>().ToList();
        foreach (var attribute in PartsOfContainers.SelectMany(type.Of))
        {
            if (attribute.Text("Container")?.Text is { } name && names.Count > 0 && !names.Contains(name))
            {
                context.Report(
                    attribute.SpanOf("Container"),
                    $"[{attribute.Kind}] belongs to the container '{name}', which the class does not have; {Hint(names, name)}",
                    fix: FixOf(attribute, "Container", names, name));
            }
        }
    }

    private static void CheckServices(AttributedClass type, DescribedClass described, RuleContext context)
    {
        var names = described.Services.Select(service => described.NameOf(service).Text).ToList();
        foreach (var port in type.Of("ServicePort"))
        {
            if (names.Count == 0)
            {
                context.Report(port.SpanOf(), "[ServicePort] belongs to no Service, so nothing is made of it; add [Service]");
            }
            else if (port.Text("Service")?.Text is { } name)
            {
                if (!names.Contains(name))
                {
                    context.Report(
                        port.SpanOf("Service"),
                        $"[ServicePort] belongs to the Service '{name}', which the class does not have; {Hint(names, name)}",
                        fix: FixOf(port, "Service", names, name));
                }
            }
            else if (names.Count > 1)
            {
                context.Report(port.SpanOf(),
                    $"[ServicePort] does not say which Service it belongs to, so nothing is made of it; set Service to {List(names, " or ")}");
            }
        }
    }

    /// <summary>What is plainly meant: the name that is nearest.</summary>
    private static Fix? FixOf(DescribedAttribute attribute, string argument, List<string> names, string name) =>
        NearestName.Find(names, name) is { } meant ? CodeEdit.ChangeName(attribute.ExpressionOf(argument), meant) : null;

    private static string Hint(List<string> names, string name) =>
        NearestName.Find(names, name) is { } nearest ? $"did you mean '{nearest}'?"
        : names.Count == 1 ? $"the only one is '{names[0]}'"
        : $"there are {List(names, " and ")}";

    private static string List(List<string> names, string last) =>
        string.Join(", ", names.Take(names.Count - 1).Select(name => $"'{name}'")) + $"{last}'{names[names.Count - 1]}'";
}
