using Kubewright.Core.Environments;

namespace Kubewright.Core.Rules.Environments;

/// <summary>A file or directory that a kustomization names is not there, so that kustomize refuses it (kustomize api/internal/loader/fileloader.go).</summary>
internal sealed class KW5401_KustomizationFileMissing() : KustomizationRule(RenderingProblemKind.FileMissing)
{
    public override RuleDescriptor Descriptor { get; } = new("KW5401", "What a kustomization names is there", Severity.Error);

    protected override string Refused(RenderingProblem problem, string name) => $"'{name}' is not there, and kustomize refuses to build";

    // Secrets and files of variables are not committed, and a pipeline makes them before it builds; 'flux bootstrap' writes the gotk files.
    protected override Severity? SeverityOf(RenderingProblem problem, string name) =>
        problem.Meant is null && IsMadeElsewhere(name.Substring(name.LastIndexOfAny(['/', '=']) + 1)) ? Severity.Info : null;

    private static bool IsMadeElsewhere(string file) =>
        file.StartsWith(".env", StringComparison.Ordinal)
        || file.EndsWith(".env", StringComparison.Ordinal)
        || file.IndexOf("secret", StringComparison.OrdinalIgnoreCase) >= 0
        || RenderedKustomizations.IsOfFlux(file);
}
