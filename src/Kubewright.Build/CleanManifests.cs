using Kubewright.Build.Files;
using Kubewright.Build.Ownership;

namespace Kubewright.Build;

/// <summary>
/// Deletes the manifests that the project has written, in every folder that it remembers: those that still hold what it wrote, and no others.
/// </summary>
public sealed class CleanManifests : ProjectTask
{
    private static readonly Dictionary<string, ManifestFile> Nothing = [];

    private protected override string Purpose => "delete the manifests that it wrote";

    private protected override void Run()
    {
        foreach (var folder in RememberedFolders())
        {
            _ = Report(Open(RelativePath.Resolve(folder, ProjectFolder)).Bring(Nothing));
        }
    }
}
