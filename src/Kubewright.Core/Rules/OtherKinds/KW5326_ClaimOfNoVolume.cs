using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Rules.Workloads;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A claim that no volume can meet: its storage class has no possible name, or one pod is to have the volume alone and others too
/// (pkg/apis/core/validation/validation.go ValidatePersistentVolumeClaimSpec).
/// </summary>
internal sealed class KW5326_ClaimOfNoVolume() : ApiObjectRule("core.v1.PersistentVolumeClaim", "apps.v1.StatefulSet")
{
    private const string Alone = "ReadWriteOncePod";

    public override RuleDescriptor Descriptor { get; } =
        new("KW5326", "A claim asks for access modes and a storage class that a volume can have", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (resource.Type.Group.Length == 0 && resource.Kind == "PersistentVolumeClaim")
        {
            Check(resource, resource.Spec, null, context);
        }
        else if (resource is StatefulSet)
        {
            foreach (var claim in resource.Spec.Mappings("volumeClaimTemplates"))
            {
                Check(resource, claim.Mapping("spec"), context.Options.KubernetesVersion < ClaimsOfStatefulSets.Validated ? Severity.Warning : null, context);
            }
        }
    }

    private static void Check(Resource resource, YamlMapping? claim, Severity? severity, RuleContext context)
    {
        // An empty class is the one of volumes that have none.
        if (claim.String("storageClassName") is { IsKnown: true, Value: { Length: > 0 } name } storageClass && DnsName.WhyNoSubdomain(name) is { } why)
        {
            context.Report(storageClass.Span, $"{resource}: the storage class '{FoundValue.Shorten(name)}' {why}", severity);
        }

        var modes = (claim?["accessModes"] as YamlSequence)?.Items.OfType<YamlScalar>().ToList() ?? [];
        if (modes.Count > 1 && modes.Find(mode => mode.Value == Alone) is { } alone && modes.Exists(mode => mode.Value != Alone))
        {
            context.Report(alone.Span, $"{resource}: the access mode '{Alone}' gives the volume to one pod alone, so it cannot be beside other modes",
                severity);
        }
    }
}
