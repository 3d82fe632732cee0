using System.Collections.Immutable;

namespace Kubewright.Core.Text;

/// <summary>The names by which kustomize recognises its own files (kubernetes-sigs/kustomize api/konfig/general.go).</summary>
internal static class KustomizationFile
{
    /// <summary>The names, in the order in which kustomize looks for them.</summary>
    public static readonly ImmutableArray<string> Names = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    public static bool IsName(string name) => name is "kustomization.yaml" or "kustomization.yml" or "Kustomization";
}
