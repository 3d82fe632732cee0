using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>A StatefulSet whose governing Service selects other pods: DNS gives names only to pods that are endpoints of that Service.</summary>
internal sealed class KW3033_StatefulSetServiceSelectsOthers : Rule<StatefulSet>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3033", "A StatefulSet's Service selects the pods of the StatefulSet", Severity.Warning);

    protected override void Check(StatefulSet set, RuleContext context)
    {
        if (set.ServiceName.Or("") is not { Length: > 0 } name)
        {
            return;
        }

        var services = context.Set.Find(set, "", "Service", context.Set.NamespaceOf(set).Name, name).OfType<Service>().ToList();
        if (services.Count != 1 || services[0] is not { ServiceType: not null and not ServiceType.ExternalName, Selector.IsEmpty: false } service
            || context.Graph.EndpointsOf(service).Matches.Any(match => ReferenceEquals(match.Workload, set)))
        {
            return;
        }

        context.Report(
            set.ServiceName.Span,
            $"{set} names {service}, but that selects {service.Selector.Pairs}, which its pods do not have, so they get no DNS names from it",
            related: [new RelatedPlace(service.Selector.Pairs.Node!.Span, $"The selector of {service}")]);
    }
}
