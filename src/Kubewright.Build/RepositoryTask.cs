using Kubewright.Build.Files;
using Kubewright.Build.Finding;
using Kubewright.Core.Application.Repository;
using Kubewright.Core.Text;
using Microsoft.Build.Framework;

namespace Kubewright.Build;

/// <summary>What the tasks that look around in the repository of a project share.</summary>
public abstract class RepositoryTask : Microsoft.Build.Utilities.Task
{
    /// <summary>The full path of the project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>What a project that references the package names in its restored assets.</summary>
    [Required]
    public string Package { get; set; } = "";

    /// <summary>The folder of all intermediate files, where the build has one; empty where each project has its own.</summary>
    public string ArtifactsPath { get; set; } = "";

    private protected string ProjectPath => RepositoryDiskFiles.PathOf(Project);

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        try
        {
            var search = RepositorySearch.Of(BuildEngine);
            lock (search.Lock)
            {
                var root = search.RootOf(ProjectPath);
                var placement = search.PlacementOf(root);
                Run(search, root, placement);
                Report(search.NewlyUnreadIn(placement));
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // What is found out here is help; no build fails for it.
            Log.LogMessage(MessageImportance.High, "Kubewright could not look for the manifests of {0}: {1}", Path.GetFileName(Project), exception.Message);
            Log.LogMessage(MessageImportance.Low, "{0}", exception);
        }

        return !Log.HasLoggedErrors;
    }

    private protected abstract void Run(RepositorySearch search, RepositoryRoot root, RepositoryPlacement placement);

    private void Report(IEnumerable<UnreadFile> unread)
    {
        foreach (var file in unread)
        {
            Log.LogWarning(null, "KW9001", null, VisibleText.Of(file.Path), 0, 0, 0, 0, "{0}",
                $"Kubewright failed to read this file, so nothing is known of it: {file.Why}");
        }
    }

    private protected ManifestOwner OwnersIn(RepositorySearch search, RepositoryRoot root, RepositoryPlacement placement) =>
        search.OwnersIn(root, () => new ManifestOwner(() => placement.Facts.Projects, root.Folder, Package, AssetsOf));

    private string AssetsOf(ProjectFacts project) => ArtifactsPath.Length == 0
        ? RepositoryTree.Combine(project.Folder, "obj/project.assets.json")
        : Path.Combine(ArtifactsPath, "obj", project.Name, "project.assets.json");
}
