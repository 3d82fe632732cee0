using Kubewright.Build.Files;
using Kubewright.Build.Ownership;
using Microsoft.Build.Framework;

namespace Kubewright.Build;

/// <summary>
/// Writes the manifests that a compiled assembly describes to a folder, and deletes what an earlier build of the project wrote there and this one does not.
/// What the project has not written is left alone, and named by an error where it is in the way.
/// </summary>
public sealed class WriteManifests : ProjectTask
{
    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The folder to write to.</summary>
    [Required]
    public string Directory { get; set; } = "";

    /// <summary>The name of the one file that holds all manifests. Left out, each has a file of its own.</summary>
    public string File { get; set; } = "";

    /// <summary>Whether the manifests are arranged as a base and overlays of kustomize.</summary>
    public bool AsKustomize { get; set; }

    /// <summary>The manifests of the project. None of them is ever written over.</summary>
    public ITaskItem[] Manifests { get; set; } = [];

    /// <summary>The file that lists what was written, one path a line as seen from the project. Its time says when.</summary>
    [Required]
    public string List { get; set; } = "";

    private protected override string Purpose => "write the manifests to " + Directory;

    private protected override void Run()
    {
        var folder = Path.GetFullPath(Directory);
        if (File.Length > 0 && !FolderPath.IsInside(File))
        {
            Log.LogError("The property KubewrightManifestsFile is '{0}', but must be the name of a file in the folder of the manifests, such as shop.yaml",
                File);
            return;
        }

        var manifests = WrittenManifestReader.Read(Assembly);
        var files = AsKustomize ? KustomizeLayout.Arrange(manifests) : ManifestLayout.Arrange(manifests, File.Length == 0 ? null : File.Replace('\\', '/'));
        if (!Refuse(folder, files.Keys))
        {
            return;
        }

        // What an interrupted build has written must be found by the one that cleans.
        Remember(folder);
        var result = Open(folder).Bring(files);
        if (!Report(result))
        {
            return;
        }

        WriteList(folder, files.Keys);
        if (result.IsChanged && manifests.Count > 0)
        {
            Log.LogMessage(MessageImportance.High, "{0} -> {1} ({2})", Path.GetFileNameWithoutExtension(Assembly), Directory,
                manifests.Count == 1 ? "1 manifest" : manifests.Count + " manifests");
        }
    }

    /// <summary>Refuses to write over a manifest of the project, whatever it holds; false where one would be.</summary>
    private bool Refuse(string folder, IEnumerable<string> files)
    {
        var manifests = new HashSet<string>(Manifests.Select(item => Path.GetFullPath(item.ItemSpec)), StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.Select(one => RelativePath.Resolve(one, folder)).Where(manifests.Contains))
        {
            Log.LogError(null, null, null, file, 0, 0, 0, 0, "{0}",
                $"'{RelativePath.Of(file, ProjectFolder)}' is a manifest of the project, and is not overwritten by what the build writes; "
                + "set KubewrightManifestsPath or KubewrightManifestsFile to another place");
        }

        return !Log.HasLoggedErrors;
    }

    private void Remember(string folder)
    {
        var known = RememberedFolders();
        var path = RelativePath.Of(folder, ProjectFolder);
        if (!known.Contains(path, RelativePath.Comparer))
        {
            System.IO.File.WriteAllLines(Folders, known.Append(path));
        }
    }

    /// <summary>Writes the list even where it says the same: its time shows that it is up to date.</summary>
    private void WriteList(string folder, IEnumerable<string> files)
    {
        var marker = Marker.PathOf(new Writer(RelativePath.Of(Project, folder), Framework));
        System.IO.File.WriteAllLines(List, files
            .Append(marker)
            .Select(file => RelativePath.Of(RelativePath.Resolve(file, folder), ProjectFolder))
            .OrderBy(file => file, StringComparer.Ordinal)
            .Where(file => System.IO.File.Exists(Path.Combine(ProjectFolder, file))));
    }
}
