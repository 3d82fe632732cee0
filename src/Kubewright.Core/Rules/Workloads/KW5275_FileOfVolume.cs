using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A variable that is read from a file: the volume with the file is one of the pod's, and an empty directory that an init container has filled
/// (pkg/apis/core/validation/validation.go validateFileKeyRefVolumes).
/// </summary>
internal sealed class KW5275_FileOfVolume() : ApiObjectRule("core.v1.FileKeySelector")
{
    /// <summary>Before this version a feature gate makes the server drop the reference.</summary>
    private static readonly KubernetesVersion ReadsFiles = new(1, 35);

    public override RuleDescriptor Descriptor { get; } =
        new("KW5275", "A variable from a file names an emptyDir volume of the pod", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (context.Options.KubernetesVersion < ReadsFiles)
        {
            return;
        }

        var volumes = item.FindOuter("core.v1.PodSpec")?.Node.Mappings("volumes") ?? [];
        if (item.Node.String("volumeName") is not { IsKnown: true, Value: { Length: > 0 } name } field || volumes.Any(volume => volume.String("name").IsOpaque))
        {
            return;
        }

        var volume = volumes.FirstOrDefault(one => one.String("name").Or("") == name);
        if (volume is null)
        {
            context.Report(field.Span, $"{resource}: {item.Words("volumeName")} is '{FoundValue.Shorten(name)}', which is none of the pod's volumes");
        }
        else if (volume["emptyDir"].IsNull() && volume.Entries.Any(entry => entry.Name != "name" && !entry.Value.IsNull()))
        {
            context.Report(field.Span, $"{resource}: {item.Words("volumeName")} is '{FoundValue.Shorten(name)}', which is not an emptyDir volume; a variable "
                + "takes files of such alone");
        }
    }
}
