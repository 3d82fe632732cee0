using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>A label's value is empty or of letters, digits, '-', '_' and '.', up to 63 (apimachinery/pkg/api/validate/content IsLabelValue).</summary>
internal sealed class KW1008_LabelValueInvalid : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1008", "A label's value has the form that Kubernetes allows", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        foreach (var value in WrittenLabels.Values(resource))
        {
            if (LabelSyntax.ValueProblem(value.Value) is { } problem && !Placeholder.HoldsBlank(value.Value))
            {
                context.Report(
                    value.Span,
                    $"{resource}: '{Shown(value.Value)}' is not a valid label value: {problem}; a value has letters, digits, '-', '_' and '.', starts and ends "
                        + "with a letter or digit, and has up to 63 characters");
            }
        }
    }

    private static string Shown(string value) => value.Replace("\r", "").Replace("\n", "\\n").Replace("\t", "\\t");
}
