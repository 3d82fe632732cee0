using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>A cluster address on a Service that is only a name (pkg/apis/core/validation/validation.go, ValidateService).</summary>
internal sealed class KW3025_ClusterAddressOnExternalName : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3025", "A Service of type ExternalName has neither cluster IP nor IP families", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        if (service.ServiceType != ServiceType.ExternalName)
        {
            return;
        }

        foreach (var field in new[] { "clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy" })
        {
            var isSet = field switch
            {
                "clusterIP" => service.ClusterIP.Or("").Length > 0,
                "ipFamilyPolicy" => service.Writes(field),
                _ => !(service.Spec?[field]).IsNullOrEmpty(),
            };
            if (isSet)
            {
                var entry = service.Spec!.Find(field)!;
                context.Report(entry.Key.Span.To(entry.Value.Span), $"{service} has the type ExternalName, which is only a name: {field} may not be set");
            }
        }
    }
}
