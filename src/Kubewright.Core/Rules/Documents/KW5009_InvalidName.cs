using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Documents;

/// <summary>A name that the API server refuses for the kind (apimachinery/pkg/api/validation/name.go and pkg/apis/*/validation).</summary>
internal sealed class KW5009_InvalidName : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("KW5009", "An object's name is one that its kind may have", Severity.Error);

    public override void CheckResource(Resource resource, RuleContext context)
    {
        if (resource.Name is not { } name || !ManifestSigns.IsServed(resource) || context.Set.IsChangedByOverlay(resource))
        {
            return;
        }

        var version = context.Options.KubernetesVersion;
        if (ObjectNames.WhyInvalid(resource.Type, name, version) is { } reason)
        {
            var span = resource.Metadata.Name.Span;
            context.Report(
                span,
                $"The {resource.Kind} name '{name}' {reason}",
                fix: DnsName.Mend(name, text => ObjectNames.WhyInvalid(resource.Type, text, version)) is { } mended
                    ? Fix.ChangeText(resource.Metadata.Name.Entry!.Value, mended)
                    : null);
        }
    }
}
