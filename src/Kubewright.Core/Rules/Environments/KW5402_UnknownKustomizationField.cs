using Kubewright.Core.Environments;

namespace Kubewright.Core.Rules.Environments;

/// <summary>kustomize reads kustomization.yaml strictly (kustomize api/types/kustomization.go Unmarshal).</summary>
internal sealed class KW5402_UnknownKustomizationField() : KustomizationRule(RenderingProblemKind.UnknownField)
{
    public override RuleDescriptor Descriptor { get; } = new("KW5402", "Every field of a kustomization is one that kustomize knows", Severity.Error);

    protected override string Refused(RenderingProblem problem, string name) =>
        $"a kustomization has no field '{name}' here, and kustomize refuses to build";
}
