using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>An ExternalName Service that does not say which name (pkg/apis/core/validation/validation.go, ValidateService).</summary>
internal sealed class KW3022_ExternalNameMissing : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3022", "A Service of type ExternalName has an externalName", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var name = service.Spec.String("externalName");
        if (service.ServiceType == ServiceType.ExternalName && !name.IsOpaque && name.Or("") is "" or ".")
        {
            context.Report(
                name.Entry is null ? service.TypeField.Span : name.Span.Length > 0 ? name.Span : name.KeySpan,
                $"{service} has the type ExternalName but no externalName: the DNS name that it stands for is missing");
        }
    }
}
