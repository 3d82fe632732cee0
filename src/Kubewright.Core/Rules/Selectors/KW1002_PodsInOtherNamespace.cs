using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// A Service selects pods of its own namespace only (pkg/controller/endpointslice lists the pods of the Service's namespace), and those with
/// its labels are in another one.
/// </summary>
internal sealed class KW1002_PodsInOtherNamespace : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1002", "A Service is in the namespace of its pods", Severity.Warning);

    protected override void Check(Service service, RuleContext context)
    {
        if (context.Graph.MismatchOf(service) is not { Kind: SelectorMismatchKind.OtherNamespace, Workload: { } workload } mismatch)
        {
            return;
        }

        var home = context.Set.NamespaceOf(service);
        var other = context.Set.NamespaceOf(workload);
        var where = home.IsStated ? $"{service} is in namespace '{home}'" : $"{service} states no namespace";
        var there = other.IsStated ? $"are in namespace '{other}'" : "state none";
        context.Report(
            service.Metadata.Namespace.IsKnown ? service.Metadata.Namespace.Span : SelectorSpans.Of(service),
            $"{where}, but the pods that it selects by {service.Selector.Pairs}, those of {workload}, {there}; a Service selects pods of its own namespace "
                + "only",
            mismatch.IsContradicted || context.Options.ClosedWorld ? Severity.Warning : Severity.Info,
            [new RelatedPlace(workload.Metadata.Namespace.IsKnown ? workload.Metadata.Namespace.Span : workload.HeadSpan,
                $"{workload} {(other.IsStated ? $"is in namespace '{other}'" : "states no namespace")}")]);
    }
}
