using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// The class of an Ingress in the old annotation and in the field, with two values (pkg/apis/networking/validation/validation.go
/// ValidateIngressCreate).
/// </summary>
internal sealed class KW5321_IngressClassTwice() : KindRule("networking.k8s.io", "Ingress")
{
    private const string Annotation = "kubernetes.io/ingress.class";

    public override RuleDescriptor Descriptor { get; } =
        new("KW5321", "An Ingress has one class", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        var field = resource.Spec.String("ingressClassName");
        var annotation = resource.Metadata.Node.Mapping("annotations").String(Annotation);
        if (IngressPaths.IsCurrent(resource) && field.IsKnown && annotation.IsKnown && field.Value != annotation.Value)
        {
            context.Report(
                annotation.Span.Length > 0 ? annotation.Span : annotation.KeySpan,
                $"{resource} has the class '{FoundValue.Shorten(annotation.Value)}' in its annotation and '{FoundValue.Shorten(field.Value)}' in "
                    + "'ingressClassName'; remove the annotation, which is the old form",
                related: [new RelatedPlace(field.Span, "ingressClassName")]);
        }
    }
}
