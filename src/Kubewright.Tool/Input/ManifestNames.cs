namespace Kubewright.Tool.Input;

/// <summary>Which files and folders below a folder may hold manifests.</summary>
internal static class ManifestNames
{
    /// <summary>Folders that hold what other programs made.</summary>
    public static readonly string[] SkippedFolders = ["bin", "obj", "node_modules"];

    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    public static bool IsManifestFile(string name) =>
        name == "Kustomization" || Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    public static bool IsSkippedFolder(string name) =>
        name.StartsWith('.') || SkippedFolders.Contains(name, StringComparer.OrdinalIgnoreCase);
}
