using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules.Workloads;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A claim says how much storage it wants (pkg/apis/core/validation/validation.go ValidatePersistentVolumeClaimSpec), the claims of a StatefulSet
/// too (pkg/apis/apps/validation/validation.go ValidateVolumeClaimTemplates). Older servers said it only when they made such a claim.
/// </summary>
internal sealed class KW5308_ClaimWithoutStorage : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5308", "A PersistentVolumeClaim requests an amount of storage", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (resource.Type.Group.Length == 0 && resource.Kind == "PersistentVolumeClaim")
        {
            Check(resource, $"{resource}", resource.Node, resource.HeadSpan, null, context);
        }
        else if (resource is StatefulSet)
        {
            foreach (var claim in resource.Spec.Mappings("volumeClaimTemplates"))
            {
                var name = claim.Mapping("metadata").String("name");
                Check(
                    resource,
                    $"The claim{(name.IsKnown ? $" '{name.Value}'" : "")} of {resource}",
                    claim,
                    claim.HeadSpan,
                    context.Options.KubernetesVersion < ClaimsOfStatefulSets.Validated ? Severity.Warning : null,
                    context);
            }
        }
    }

    private static void Check(Resource resource, string claim, YamlMapping mapping, SourceSpan place, Severity? severity, RuleContext context)
    {
        foreach (var step in (string[])["spec", "resources", "requests", "storage"])
        {
            if (mapping.Find(step) is not { } entry || entry.Value.IsNull())
            {
                context.Report(place, $"{claim} requests no storage; 'spec.resources.requests.storage' is required", severity);
                return;
            }

            if (entry.Value is YamlScalar { IsPlaceholder: false } scalar && step == "storage" && Quantity.TryParse(scalar.Value, out var amount)
                && amount.Sign <= 0)
            {
                context.Report(scalar.Span, $"{claim} requests {scalar.Value} of storage; it must be more than 0", severity);
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
