namespace Kubewright.Core.Text;

/// <summary>The names by which kustomize recognises its own files (kubernetes-sigs/kustomize api/konfig/general.go).</summary>
internal static class KustomizationFile
{
    public static bool IsName(string name) => name is "kustomization.yaml" or "kustomization.yml" or "Kustomization";
}
