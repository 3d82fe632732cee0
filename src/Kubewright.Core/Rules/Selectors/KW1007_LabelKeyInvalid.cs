using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>A label's key is <c>[prefix/]name</c> (apimachinery/pkg/api/validate/content IsLabelKey).</summary>
internal sealed class KW1007_LabelKeyInvalid : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1007", "A label's key has the form that Kubernetes allows", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        foreach (var key in WrittenLabels.Keys(resource))
        {
            if (LabelSyntax.KeyProblem(key.JsonKey) is { } problem)
            {
                context.Report(
                    key.Span,
                    $"{resource}: '{key.JsonKey}' is not a valid label key: {problem}; a key is a name of letters, digits, '-', '_' and '.' that starts and "
                        + "ends "
                        + "with a letter or digit, up to 63 characters, after an optional domain name and '/'");
            }
        }
    }
}
