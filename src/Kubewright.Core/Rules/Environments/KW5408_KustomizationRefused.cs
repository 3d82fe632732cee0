using Kubewright.Core.Environments;

namespace Kubewright.Core.Rules.Environments;

/// <summary>kustomize refuses the kustomization for a reason that no other rule has.</summary>
internal sealed class KW5408_KustomizationRefused() : KustomizationRule(RenderingProblemKind.Refused)
{
    public override RuleDescriptor Descriptor { get; } = new("KW5408", "A kustomization is one that kustomize builds", Severity.Error);

    protected override string Refused(RenderingProblem problem, string name) => "kustomize refuses to build: " + problem.Message;
}
