using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A named target port that two containers of one pod declare with different numbers: the first declaration wins, in the order of the
/// containers and then of the sidecars (staging/src/k8s.io/endpointslice/utils.go FindPort).
/// </summary>
internal sealed class KW2007_NamedTargetPortAmbiguous : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2007", "A named targetPort is one number in a pod", Severity.Warning);

    protected override void Check(Service service, RuleContext context)
    {
        foreach (var target in NamedTargetPort.Of(service, context))
        {
            foreach (var workload in target.Declarations().GroupBy(one => one.Workload, one => one.Declaration))
            {
                var found = workload.Where(declaration => declaration.Status == PortStatus.Found && declaration.Port.Number.IsKnown).ToList();
                var other = found.FindIndex(declaration => declaration.Port.Number.Value != found[0].Port.Number.Value);
                if (other > 0)
                {
                    Report(target, workload.Key, found[0], found[other], context);
                    break;
                }
            }
        }
    }

    private static void Report(
        NamedTargetPort target,
        Workload workload,
        PortCandidate first,
        PortCandidate other,
        RuleContext context) => context.Report(
            target.Port.TargetPort.Span,
            $"{target.Service} sends {target.Port} to the pod port '{target.Name}', which {workload} declares twice: "
                + $"{first.Port.Number.Value} in {first.Container} and {other.Port.Number.Value} in {other.Container}; the first "
                    + $"wins, {first.Port.Number.Value}",
            related:
            [
                new RelatedPlace(first.Port.Name.Span, $"'{target.Name}' is {first.Port.Number.Value} here, which wins"),
                new RelatedPlace(other.Port.Name.Span, $"'{target.Name}' is {other.Port.Number.Value} here, which gets no traffic"),
            ]);
}
