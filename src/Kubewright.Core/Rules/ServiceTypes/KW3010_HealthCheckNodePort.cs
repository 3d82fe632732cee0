using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// The node port of a load balancer's health checks (pkg/apis/core/validation/validation.go, validateServiceExternalTrafficPolicy, and
/// pkg/registry/core/service/storage/alloc.go): only a LoadBalancer with policy Local has one, in the cluster's range.
/// </summary>
internal sealed class KW3010_HealthCheckNodePort : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3010", "A healthCheckNodePort is a node port of a LoadBalancer with externalTrafficPolicy Local", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var port = service.Spec.Integer("healthCheckNodePort");
        var policy = service.Spec.String("externalTrafficPolicy");
        if (port.Or(0) == 0 || service.ServiceType is null || policy.IsOpaque)
        {
            return;
        }

        var options = context.Options;
        if (service.ServiceType != ServiceType.LoadBalancer || policy.Or("") != "Local")
        {
            context.Report(
                port.Span,
                $"{service} may not set healthCheckNodePort: that needs the type LoadBalancer and externalTrafficPolicy 'Local'");
        }
        else if (port.Value < options.FirstNodePort || port.Value > options.LastNodePort)
        {
            context.Report(
                port.Span,
                $"The healthCheckNodePort {port.Value} of {service} is outside the cluster's node ports {options.FirstNodePort}-{options.LastNodePort}");
        }
    }
}
