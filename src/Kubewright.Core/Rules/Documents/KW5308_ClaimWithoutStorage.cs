using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A claim says how much storage it wants (pkg/apis/core/validation/validation.go ValidatePersistentVolumeClaimSpec).
/// </summary>
internal sealed class KW5308_ClaimWithoutStorage() : KindRule("", "PersistentVolumeClaim")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5308", "A PersistentVolumeClaim requests an amount of storage", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        var place = resource.HeadSpan;
        var mapping = resource.Node;
        foreach (var step in (string[])["spec", "resources", "requests", "storage"])
        {
            if (mapping.Find(step) is not { } entry || entry.Value.IsNull())
            {
                if (!context.Set.IsChangedByOverlay(resource))
                {
                    context.Report(place, $"{resource} requests no storage; 'spec.resources.requests.storage' is required");
                }

                return;
            }

            if (entry.Value is YamlScalar { IsPlaceholder: false } scalar && step == "storage" && Quantity.TryParse(scalar.Value, out var amount) && amount.Sign <= 0)
            {
                context.Report(scalar.Span, $"{resource} requests {scalar.Value} of storage; it must be more than 0");
            }

            if (entry.Value is not YamlMapping next)
            {
                return;
            }

            place = entry.Key.Span;
            mapping = next;
        }
    }
}
