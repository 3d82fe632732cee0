using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>An external name on a Service of another type: accepted, with a warning of the API server, and never read.</summary>
internal sealed class KW3027_ExternalNameIgnored : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3027", "An externalName has an effect only on a Service of type ExternalName", Severity.Info);

    protected override void Check(Service service, RuleContext context)
    {
        var name = service.Spec.String("externalName");
        if (name.Or("").Length > 0 && service.ServiceType is not (null or ServiceType.ExternalName))
        {
            context.Report(name.KeySpan, $"externalName is ignored: {service} has the type {service.ServiceType}, not ExternalName");
        }
    }
}
