using Kubewright.Core.Environments;

namespace Kubewright.Core.Rules;

/// <summary>Says why an environment is not known as a whole (KW9010), so that nobody takes silence about it for a proof.</summary>
internal static class PartialEnvironment
{
    public static IEnumerable<Finding> Findings(RenderedEnvironment environment) =>
        from problem in environment.Rendering.Problems.Concat(environment.Overrides)
        where problem.Span is null || (problem.IsUnknowable && !problem.IsFailure)
        let consequence = environment.MayBeOtherwise ? "; so what is found in it is not proven"
            : environment.Rendering.MissesObjects ? "; so what is absent there is not known to be missing"
            : ""
        select new Finding(
            RuleOf(problem),
            RuleOf(problem).Severity,
            problem.Span ?? environment.File.All with { Length = 0 },
            problem.IsFailure ? problem.Message
            : problem.IsUnknowable
                ? $"The environment cannot be rendered as a whole: {problem.Message}{consequence}"
                : $"kustomize refuses the environment: {problem.Message}{consequence}");

    private static RuleDescriptor RuleOf(RenderingProblem problem) => problem.IsFailure ? RuleCatalog.RuleFailed : RuleCatalog.EnvironmentPartial;
}
