using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>An annotation's key has the form of a label's key, whatever its case (apimachinery/pkg/api/validation ValidateAnnotations).</summary>
internal sealed class KW1009_AnnotationKeyInvalid : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1009", "An annotation's key has the form that Kubernetes allows", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        foreach (var key in WrittenLabels.AnnotationKeys(resource))
        {
            if (LabelSyntax.AnnotationKeyProblem(key.JsonKey) is { } problem)
            {
                context.Report(
                    key.Span,
                    $"{resource}: '{key.JsonKey}' is not a valid annotation key: {problem}; a key is a name of letters, digits, '-', '_' and '.' that starts "
                        + "and "
                        + "ends with a letter or digit, up to 63 characters, after an optional domain name and '/'");
            }
        }
    }
}
