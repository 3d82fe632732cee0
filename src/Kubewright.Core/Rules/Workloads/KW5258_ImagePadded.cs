using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules.Constraints;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// Spaces around the name of an image. The API server refuses them in pods and not in templates (pkg/apis/core/validation/validation.go
/// validateContainerOnlyForPod), so that what a workload makes from its template is refused.
/// </summary>
internal sealed class KW5258_ImagePadded() : ApiObjectRule("core.v1.Container")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5258", "No spaces are around the name of an image", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Node.String("image") is { IsKnown: true, Value: { Length: > 0 } image } field && image.Trim() is var name && name != image)
        {
            var isPod = resource is Pod;
            context.Report(
                field.Span,
                $"{resource}: the image '{FoundValue.Shorten(image)}' of {item.Place} begins or ends with a space"
                    + (isPod ? "" : "; the API server takes that in a template and refuses the pods that are made from it"),
                isPod ? null : Severity.Warning,
                fix: name.Length == 0 ? null : Fix.ChangeText(field.Entry!.Value, name, FixSafety.Safe));
        }
    }
}
