using Kubewright.Core.Environments;

namespace Kubewright.Core.Rules.Environments;

/// <summary>
/// A patch that names an object which is not there is refused; one whose target selects none changes nothing (kustomize
/// api/internal/builtins/PatchTransformer.go).
/// </summary>
internal sealed class KW5403_PatchWithoutTarget() : KustomizationRule(RenderingProblemKind.TargetMissing)
{
    public override RuleDescriptor Descriptor { get; } = new("KW5403", "A patch is for an object that is there", Severity.Error);

    protected override string Refused(RenderingProblem problem, string name) =>
        $"the patch is for '{name}', which is not among the resources of its kind, and kustomize refuses to build";

    protected override string Unused(RenderingProblem problem, string name) =>
        $"the patch selects no object, so that it changes nothing: '{name}' is none of the resources";
}
