using Kubewright.Core.Resources;
using Kubewright.Core.Schema;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A value of a custom resource breaks a bound, a pattern or a choice of the schema of its CustomResourceDefinition
/// (apiextensions-apiserver/pkg/apiserver/validation). Rules in CEL are not evaluated.
/// </summary>
internal sealed class KW5450_CustomValueRefused : SchemaRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5450", "A value of a custom resource is one that its definition takes", Severity.Error);

    protected override void Check(Resource resource, SchemaProblem problem, RuleContext context)
    {
        if (problem is ValueRefused refused)
        {
            context.Report(refused.Span, refused.Path.Length == 0 ? $"{resource}: {refused.Why}" : $"{resource}: '{refused.Path}' is not taken: {refused.Why}");
        }
    }
}
