using System.Text;
using Kubewright.Build.Files;
using Kubewright.Build.Finding;
using Kubewright.Core.Application.Repository;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Kubewright.Build;

/// <summary>
/// Finds the manifests of a project from its folder upward to the root of its repository, tells which of them another project reports, finds the Dockerfile
/// that its image is built of, and writes for the compiler what the repository says of images.
/// </summary>
public sealed class FindManifests : RepositoryTask
{
    /// <summary>The manifests that the project lists, by folder or by itself.</summary>
    public ITaskItem[] Known { get; set; } = [];

    /// <summary>Manifests that are found by folder and that the project has taken off its list.</summary>
    public ITaskItem[] Removed { get; set; } = [];

    /// <summary>Whether manifests are found by folder at all.</summary>
    public bool Searches { get; set; } = true;

    /// <summary>Whether the project names the package itself.</summary>
    public bool ReferencesPackage { get; set; }

    /// <summary>Whether the project reports what projects share, where it says so: <c>true</c> or <c>false</c>; empty where that is to be found out.</summary>
    public string OwnsShared { get; set; } = "";

    /// <summary>The file for what the repository says of images; written where that has changed.</summary>
    [Required]
    public string RepositoryFile { get; set; } = "";

    /// <summary>All manifests. <c>Shared</c> is true for those that another project reports.</summary>
    [Output]
    public ITaskItem[] Manifests { get; private set; } = [];

    /// <summary>The Dockerfile of the project; empty where it has none or where several may be it.</summary>
    [Output]
    public string Dockerfile { get; private set; } = "";

    /// <summary>The baseline that the settings file names, where it exists; empty otherwise.</summary>
    [Output]
    public string Baseline { get; private set; } = "";

    private protected override void Run(RepositorySearch search, RepositoryRoot root, RepositoryPlacement placement)
    {
        var known = Known
            .GroupBy(item => RepositoryDiskFiles.PathOf(item.GetMetadata("FullPath")), RelativePath.Comparer)
            .ToDictionary(same => same.Key, same => same.Last(), RelativePath.Comparer);
        var removed = new HashSet<string>(Removed.Select(item => RepositoryDiskFiles.PathOf(item.GetMetadata("FullPath"))), RelativePath.Comparer);
        var found = Searches ? placement.ManifestsOf(ProjectPath).Select(one => one.Path).Where(path => !removed.Contains(path)).ToList() : [];
        var owners = OwnersIn(search, root, placement);
        if (Searches && SettingsLocation.Find(RepositoryTree.ParentOf(ProjectPath)!, root.Folder) is { } settings)
        {
            found.Add(settings);
            Baseline = SettingsLocation.BaselineOf(settings) ?? "";
        }

        Manifests =
        [
            .. known.Select(one => Describe(one.Key, Named(one.Value), IsShared(one.Value, one.Key, found), owners)),
            .. found.Where(path => !known.ContainsKey(path)).Select(path => Describe(path, new TaskItem(Path.GetFullPath(path)), IsElsewhere(path), owners)),
        ];
        if (Manifests.Length > 0)
        {
            Dockerfile = ProjectDockerfile.Find(placement.Facts, ProjectPath) ?? "";
            WriteIfChanged(RepositoryNotation.Write(placement.Facts));
        }

        if (!search.Tree.IsComplete)
        {
            Log.LogMessage(MessageImportance.High, "Kubewright looked at {0} folders below {1} and at no more; what is in the others was not found",
                RepositoryTree.MostFolders, root.Folder);
        }
    }

    private static TaskItem Named(ITaskItem item)
    {
        var named = new TaskItem(item.GetMetadata("FullPath"));
        item.CopyMetadataTo(named);
        return named;
    }

    private TaskItem Describe(string path, TaskItem item, bool isShared, ManifestOwner owners)
    {
        var isOthers = isShared && !OwnsShared.Equals("true", StringComparison.OrdinalIgnoreCase)
            && (!ReferencesPackage || OwnsShared.Equals("false", StringComparison.OrdinalIgnoreCase)
                || (owners.Of(path) is { } owner && !RelativePath.Comparer.Equals(owner, ProjectPath)));
        item.SetMetadata("Shared", isOthers ? "true" : "false");
        return item;
    }

    /// <summary>
    /// Whether projects share a manifest that this one lists: it is in a folder that they share, or what they share lists it. What the project file itself
    /// lists is the project's own.
    /// </summary>
    private bool IsShared(ITaskItem item, string path, List<string> found)
    {
        if (item.GetMetadata("Shared") == "true")
        {
            return true;
        }

        var definedIn = item.GetMetadata("DefiningProjectFullPath");
        return IsElsewhere(path) && definedIn.Length > 0 && !RelativePath.Comparer.Equals(RepositoryDiskFiles.PathOf(definedIn), ProjectPath)
            && (found.Contains(path) || !IsConditional(definedIn));
    }

    /// <summary>Whether a file that projects share may list something for some of them alone.</summary>
    private static bool IsConditional(string file) => File.Exists(file) && File.ReadAllText(file).Contains("Condition");

    private bool IsElsewhere(string path) => !RepositoryTree.IsIn(path, RepositoryTree.ParentOf(ProjectPath)!);

    private void WriteIfChanged(string text)
    {
        if (!File.Exists(RepositoryFile) || File.ReadAllText(RepositoryFile) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(RepositoryFile))!);
            File.WriteAllText(RepositoryFile, text, new UTF8Encoding(false));
        }
    }
}
