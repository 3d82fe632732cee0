using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>Says what the table of constraints finds in a resource under the id of a rule.</summary>
internal static class ConstraintReport
{
    public static void Of(RuleDescriptor rule, Resource resource, RuleContext context)
    {
        foreach (var violation in context.Shared(ApiObjects.Of).Violations(resource, context.Options.KubernetesVersion))
        {
            if (violation.Constraint.Id == rule.Id)
            {
                context.Report(violation.Span, $"{resource}: {violation.Words}", violation.Severity, violation.Related, violation.Fix);
            }
        }
    }
}
