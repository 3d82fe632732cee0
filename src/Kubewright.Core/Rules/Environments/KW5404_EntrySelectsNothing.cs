using Kubewright.Core.Environments;

namespace Kubewright.Core.Rules.Environments;

/// <summary>
/// Replicas and the source of a replacement that select nothing are refused; an image that no container runs, and the target of a replacement,
/// change nothing (kustomize api/internal/builtins).
/// </summary>
internal sealed class KW5404_EntrySelectsNothing() : KustomizationRule(RenderingProblemKind.NothingSelected)
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5404", "An image, a number of replicas or a replacement of a kustomization is for something that is there", Severity.Error);

    protected override string Refused(RenderingProblem problem, string name) =>
        $"'{name}' is none of the resources that have such a field, and kustomize refuses to build";

    protected override string Unused(RenderingProblem problem, string name) => $"'{name}' selects nothing, so that the entry changes nothing";
}
