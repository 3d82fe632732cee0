using Kubewright.Core.Environments;

namespace Kubewright.Core.Rules.Environments;

/// <summary>A file or directory that a kustomization names is not there, so that kustomize refuses it (kustomize api/internal/loader/fileloader.go).</summary>
internal sealed class KW5401_KustomizationFileMissing() : KustomizationRule(RenderingProblemKind.FileMissing)
{
    public override RuleDescriptor Descriptor { get; } = new("KW5401", "What a kustomization names is there", Severity.Error);

    protected override string Refused(RenderingProblem problem, string name) => $"'{name}' is not there, and kustomize refuses to build";
}
