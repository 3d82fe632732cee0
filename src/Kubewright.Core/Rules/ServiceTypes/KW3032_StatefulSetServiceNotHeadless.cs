using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// A StatefulSet whose governing Service has a cluster IP: DNS answers with that, and no pod has a name of its own. The StatefulSet asks
/// for such names by naming the Service, so the two contradict each other whether somebody uses one or not.
/// </summary>
internal sealed class KW3032_StatefulSetServiceNotHeadless : Rule<StatefulSet>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3032", "A StatefulSet's serviceName names a headless Service", Severity.Warning);

    protected override void Check(StatefulSet set, RuleContext context)
    {
        if (set.ServiceName.Or("") is not { Length: > 0 } name)
        {
            return;
        }

        var services = context.Set.Find(set, "", "Service", context.Set.NamespaceOf(set).Name, name).OfType<Service>().ToList();
        if (services.Count == 0 || services.Exists(service => MayBeHeadless(service, context.Set)))
        {
            return;
        }

        var podName = $"{set.Name}-{set.FirstOrdinal}.{name}";
        var isUsed = context.Graph.InputsOf(context.Set).Any(input => input.File.File.Text.IndexOf(podName, StringComparison.Ordinal) >= 0);
        context.Report(
            set.ServiceName.Span,
            $"{set} names {services[0]}, which is not headless, so DNS names of its pods such as '{podName}' do not resolve"
                + (isUsed ? " although they are used" : ""),
            related: [new RelatedPlace(services[0].HeadSpan, $"{services[0]} has no 'clusterIP: None'")]);
    }

    private static bool MayBeHeadless(Service service, ManifestSet set) =>
        service.IsHeadless || service.ClusterIP.IsOpaque || service.ServiceType is null;
}
