using System.Globalization;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A named target port that is the name of one of the Service's own ports and of no container's: target ports name ports of pods, so the
/// endpoints go without it (staging/src/k8s.io/endpointslice/utils.go FindPort).
/// </summary>
internal sealed class KW2006_TargetPortIsServicePortName : NamedTargetPortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2006", "A named targetPort is the name of a container's port, not of the Service's own", Severity.Error);

    protected override TargetPortProblem Fault => TargetPortProblem.ServicePortName;

    protected override void Report(NamedTargetPort target, RuleContext context)
    {
        var names = target.DeclaredNames();
        var numbers = target.DeclaredNumbers().Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        var declared = names.Count == 0 ? numbers : names.Select(name => $"'{name}'").ToList();
        var hint = declared.Count == 0 ? "whose containers declare no ports"
            : names.Count == 0
                ? $"whose {(declared.Count == 1 ? "port" : "ports")} {PodPorts.List(declared)} {(declared.Count == 1 ? "has no name" : "have no names")}"
            : $"whose containers name {PodPorts.List(declared)}";
        context.Report(
            target.Port.TargetPort.Span,
            $"{target.Service} sends {target.Port} to the pod port '{target.Name}', but that is the name of the Service's own port, "
                + $"and targetPort names a port of {PodPorts.Name(target.Workloads)}, {hint}",
            related: PodPorts.Places(target.Workloads),
            fix: names.Count == 0 && target.DeclaredNumbers() is [var number] ? target.ChangeToNumber(number)
                : names.Count == 1 ? target.ChangeToName(names[0])
                : null);
    }
}
