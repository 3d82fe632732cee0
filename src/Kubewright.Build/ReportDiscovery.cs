using System.Collections.Immutable;
using Kubewright.Build.Files;
using Kubewright.Build.Finding;
using Kubewright.Core.Application.Repository;
using Kubewright.Core.Rules.Settings;
using Microsoft.Build.Framework;

namespace Kubewright.Build;

/// <summary>
/// Reports in one line how many manifests were found and how many applications run in them, once for a solution; what is missing with high importance.
/// </summary>
public sealed class ReportDiscovery : RepositoryTask
{
    /// <summary>The manifests of the project.</summary>
    public ITaskItem[] Manifests { get; set; } = [];

    /// <summary>The solution that is built; empty where projects are built one by one.</summary>
    public string Solution { get; set; } = "";

    /// <summary>Whether the project's own code and manifests are checked: its language is C#.</summary>
    public bool IsCSharp { get; set; } = true;

    private protected override void Run(RepositorySearch search, RepositoryRoot root, RepositoryPlacement placement)
    {
        if (!IsCSharp && Manifests.Any(item => Path.GetFileName(item.ItemSpec) != ProjectSettings.FileName))
        {
            Log.LogMessage(
                MessageImportance.High,
                "Kubewright: the code of {0} is not checked, for it is not C#, nor are manifests that no C# project reports; 'kubewright check' checks those",
                Path.GetFileName(Project));
        }

        var reporting = ReportingProjects(search, root, placement);
        if (reporting.Count > 0 && !RelativePath.Comparer.Equals(reporting[0].Path, ProjectPath))
        {
            return;
        }

        var own = OwnManifests(placement);
        var applications = placement.Facts.Applications
            .Where(one => reporting.Count == 0 ? RelativePath.Comparer.Equals(one.Path, ProjectPath) : reporting.Contains(one));
        var placed = applications
            .Select(one => placement.Place(one, RelativePath.Comparer.Equals(one.Path, ProjectPath) ? own : placement.ManifestsOf(one.Path)))
            .ToList();
        if (DiscoverySummary.Of(root, placed, own, placement.HoldsObjects) is not { } line)
        {
            return;
        }

        Log.LogMessage(line.IsImportant ? MessageImportance.High : MessageImportance.Normal, "Kubewright: {0}", line.Text);
        foreach (var detail in line.Details)
        {
            Log.LogMessage(MessageImportance.Low, "Kubewright: {0}", detail);
        }
    }

    /// <summary>The manifests of the project as they were found; what it lists itself by its own folder.</summary>
    private ImmutableArray<FoundManifest> OwnManifests(RepositoryPlacement placement)
    {
        var found = placement.ManifestsOf(ProjectPath).ToDictionary(one => one.Path, RelativePath.Comparer);
        return
        [
            .. Manifests
                .Select(item => RepositoryDiskFiles.PathOf(item.GetMetadata("FullPath")))
                .Select(path => found.TryGetValue(path, out var known) ? known : new FoundManifest(path, RepositoryTree.ParentOf(path)!)),
        ];
    }

    /// <summary>
    /// Where a solution is built, its projects that name the package: the first of them reports for all. None where this project reports for itself.
    /// </summary>
    private IReadOnlyList<ProjectFacts> ReportingProjects(RepositorySearch search, RepositoryRoot root, RepositoryPlacement placement) =>
        Solution.Length > 0 && File.Exists(Solution) ? search.ProjectsOf(Solution, placement, OwnersIn(search, root, placement)) : [];
}
