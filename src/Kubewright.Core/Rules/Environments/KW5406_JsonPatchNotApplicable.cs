using Kubewright.Core.Environments;

namespace Kubewright.Core.Rules.Environments;

/// <summary>An operation of a JSON patch does not apply to the object that it is for (evanphx/json-patch, which kustomize uses).</summary>
internal sealed class KW5406_JsonPatchNotApplicable() : KustomizationRule(RenderingProblemKind.PatchNotApplicable)
{
    public override RuleDescriptor Descriptor { get; } = new("KW5406", "A JSON patch applies to its object", Severity.Error);

    protected override string Refused(RenderingProblem problem, string name) =>
        $"the operation at '{name}' does not apply to its object, and kustomize refuses to build: {problem.Message}";
}
