using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;
using Kubewright.Core.Text;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>An attribute that belongs to no container or Service of its class: nothing is made of it.</summary>
internal sealed class KW6004_AttributeOfNothing : Rule<AttributedClass>
{
    private static readonly string[] PartsOfContainers = ["ContainerPort", "Env", "EnvFrom", "Mount", "Resources", "Probe", "SecurityContext"];

    public override RuleDescriptor Descriptor => BuilderRules.AttributeOfNothing;

    protected override void Check(AttributedClass type, RuleContext context)
    {
        if (type.Described is { } described)
        {
            CheckContainers(type, described, context);
            CheckUnnamedPorts(type, described, context);
            CheckServices(type, described, context);
            CheckAnnotations(type, described, context);
            CheckEnvironments(type, context);
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

    /// <summary>
    /// As many ports as containers, of which none says which of them listens: each may be of another one, and all are made the first one's.
    /// </summary>
    private static void CheckUnnamedPorts(AttributedClass type, DescribedClass described, RuleContext context)
    {
        var names = described.Containers.Where(container => !container.IsInit).Select(container => container.Container.Text("Name")?.Text).OfType<string>()
            .ToList();
        var ports = type.Of("ContainerPort").ToList();
        if (names.Count < 2 || ports.Count < names.Count || ports.Exists(port => port.Sets("Container")))
        {
            return;
        }

        foreach (var port in ports)
        {
            context.Report(
                port.SpanOf(),
                $"[ContainerPort] does not say which container listens on it, so it is made part of '{names[0]}', the first one; set Container "
                    + $"to {List(names, " or ")}");
        }
    }

    private static void CheckEnvironments(AttributedClass type, RuleContext context)
    {
        var names = type.Of("Environment").Select(environment => environment.Text("Name")?.Text).OfType<string>().ToList();
        foreach (var variable in type.Of("Env"))
        {
            if (variable.Text("Environment")?.Text is { } name && !names.Contains(name))
            {
                context.Report(
                    variable.SpanOf("Environment"),
                    $"[Env] belongs to the environment '{name}', which the class does not "
                        + $"describe; {(names.Count == 0 ? $"add [Environment(\"{name}\")]" : Hint(names, name))}",
                    fix: FixOf(variable, "Environment", names, name));
            }
        }
    }

    private static void CheckAnnotations(AttributedClass type, DescribedClass described, RuleContext context)
    {
        foreach (var annotation in type.Of("Annotation"))
        {
            var target = annotation.Choice("On")?.Text;
            if ((target == "Service" && described.Services.IsEmpty) || (target == "Ingress" && described.Ingresses.IsEmpty))
            {
                context.Report(annotation.SpanOf("On"),
                    $"[Annotation] is for the {target} of the class, which has none, so nothing is made of it; add [{target}]");
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
