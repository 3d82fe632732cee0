using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>
/// A port of a Service that names no target, in a class with several container ports of which none has its name or number: Kubernetes sends to the pods'
/// port of the same number, on which nothing is declared to listen.
/// </summary>
internal sealed class KW6011_ServicePortTarget : Rule<AttributedClass>
{
    public override RuleDescriptor Descriptor => BuilderRules.ServicePortTarget;

    protected override void Check(AttributedClass type, RuleContext context)
    {
        if (type.Described is not { } described)
        {
            return;
        }

        foreach (var port in described.Services.Where(service => service.Choice("Type")?.Text != "ExternalName")
            .SelectMany(service => described.PortsOf(service)))
        {
            var declared = described.Ports.ToList();
            if (declared.Count < 2 || port.Sets("TargetPort") || port.Says("TargetPortNumber") || declared.Exists(one => IsMeant(one, port)))
            {
                continue;
            }

            var candidates = string.Join(", ", declared.Take(5).Select(one => $"'{one.Text("Name")?.Text}' ({one.Number("Number")?.Text})"));
            context.Report(
                port.SpanOf(),
                $"[ServicePort] '{port.Text("Name")?.Text}' names no target and no container port has its name or number, so it leads to pod "
                    + $"port {port.Number("Port")?.Text}, "
                + $"on which no container is declared to listen; set TargetPort to one of {candidates}");
        }
    }

    private static bool IsMeant(DescribedAttribute declared, DescribedAttribute port) =>
        declared.Text("Name")?.Text == port.Text("Name")?.Text || declared.Number("Number")?.Text == port.Number("Port")?.Text;
}
