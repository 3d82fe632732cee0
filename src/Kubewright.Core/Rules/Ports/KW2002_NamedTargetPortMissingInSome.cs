namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A named target port that some of the selected workloads declare and others do not: the pods of the others are endpoints without the port
/// (staging/src/k8s.io/endpointslice/utils.go FindPort).
/// </summary>
internal sealed class KW2002_NamedTargetPortMissingInSome : NamedTargetPortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2002", "All workloads that a Service selects have the port that its targetPort names", Severity.Warning);

    protected override TargetPortProblem Fault => TargetPortProblem.MissingInSome;

    protected override void Report(NamedTargetPort target, RuleContext context)
    {
        var lacking = target.Lacking();
        context.Report(
            target.Port.TargetPort.Span,
            $"{target.Service} sends {target.Port} to the pod port '{target.Name}', which {PodPorts.Name(lacking)} "
                + $"{(lacking.Count == 1 ? "does" : "do")} not have though selected too; only the other pods get its traffic",
            related: [.. lacking.Select(workload => new RelatedPlace(workload.HeadSpan, $"{workload} has no port '{target.Name}'"))]);
    }
}
