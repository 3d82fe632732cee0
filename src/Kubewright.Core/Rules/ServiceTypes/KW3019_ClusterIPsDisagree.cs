using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// Cluster IPs that do not fit each other, or the IP families (pkg/apis/core/validation/validation.go,
/// ValidateServiceClusterIPsRelatedFields). Who writes <c>clusterIPs</c> must write <c>clusterIP</c> too, for only the other way round does the
/// API server fill it in.
/// </summary>
internal sealed class KW3019_ClusterIPsDisagree : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3019", "The fields clusterIP, clusterIPs and ipFamilies agree with each other", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        if (service.ServiceType == ServiceType.ExternalName || service.ClusterAddresses() is not { Count: > 0 } addresses)
        {
            return;
        }

        var many = service.Texts("clusterIPs")!;
        var one = service.ClusterIP.Or("");
        if (one.Length == 0)
        {
            context.Report(
                service.Spec!.Find("clusterIPs")!.Key.Span,
                $"{service} has clusterIPs but no clusterIP; clusterIP must repeat the first of them, '{many[0].Value}'");
        }
        else if (many.Count > 0 && many[0].Value != one)
        {
            context.Report(
                many[0].Node.Span,
                $"{service} has the clusterIP '{one}', so the first of its clusterIPs must be the same, found '{many[0].Value}'",
                related: [new RelatedPlace(service.ClusterIP.Span, "The clusterIP")]);
        }

        if (many.Count > 1 && many[0].Value == "None")
        {
            context.Report(many[0].Node.Span, $"{service} is headless: 'None' must be the only one of its clusterIPs");
            return;
        }

        if (many.Count > 2)
        {
            context.Report(many[2].Node.Span, $"{service} has {many.Count} clusterIPs; at most two are allowed, one of each IP family");
        }

        CheckFamilies(service, addresses, context);
    }

    private static void CheckFamilies(Service service, List<(string Value, YamlNode Node)> addresses, RuleContext context)
    {
        var families = service.Texts("ipFamilies") ?? [];
        var known = addresses.ConvertAll(address => IPText.Read(address.Value)?.Family);
        for (var i = 0; i < known.Count; i++)
        {
            if (known[i] is not { } family)
            {
                continue;
            }

            if (i == 1 && known[0] == family)
            {
                context.Report(addresses[1].Node.Span, $"{service} has two {family} addresses; its clusterIPs are at most one of each IP family");
            }
            else if (i < families.Count && families[i].Value is "IPv4" or "IPv6" && families[i].Value != family)
            {
                context.Report(
                    addresses[i].Node.Span,
                    $"{service} has the {family} address '{addresses[i].Value}' where its ipFamilies say {families[i].Value}",
                    related: [new RelatedPlace(families[i].Node.Span, "The IP family")]);
            }
        }
    }
}
