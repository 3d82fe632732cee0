using System.Globalization;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A named target port that no selected pod declares: each endpoint goes without the port, so traffic to it cannot flow
/// (staging/src/k8s.io/endpointslice/utils.go FindPort).
/// </summary>
internal sealed class KW2001_NamedTargetPortMissing : NamedTargetPortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2001", "A named targetPort is a port of the pods that the Service selects", Severity.Error);

    protected override TargetPortProblem Fault => TargetPortProblem.Missing;

    protected override void Report(NamedTargetPort target, RuleContext context)
    {
        var workloads = target.Workloads;
        var truth = workloads.Count == 1
            ? $"{workloads[0]} has no port of that name"
            : $"no port of {PodPorts.Name(workloads)} has that name";
        context.Report(
            target.Port.TargetPort.Span,
            $"{target.Service} sends {target.Port} to the pod port '{target.Name}', but {truth}; {Hint(target)}",
            related: target.PlacesOf(target.Nearest()),
            fix: Correct(target));
    }

    private static string Hint(NamedTargetPort target)
    {
        var names = target.DeclaredNames();
        var numbers = target.DeclaredNumbers().Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        return target.Nearest() is { } nearest ? $"did you mean '{nearest}'?"
            : names.Count == 1 ? $"the only name is '{names[0]}'"
            : names.Count > 1 ? $"there are {PodPorts.List(names.Select(name => $"'{name}'"))}"
            : numbers.Count == 1 ? $"port {numbers[0]} has no name"
            : numbers.Count > 1 ? $"ports {PodPorts.List(numbers)} have no names"
            : "no container declares a port";
    }

    /// <summary>By the nearest name, or the number of the only port where none has a name.</summary>
    private static Fix? Correct(NamedTargetPort target) =>
        target.Nearest() is { } nearest ? target.ChangeToName(nearest)
        : target.DeclaredNames().Count == 0 && target.DeclaredNumbers() is [var number] ? target.ChangeToNumber(number)
        : null;
}
