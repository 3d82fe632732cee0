using Kubewright.Build.Files;
using Kubewright.Build.Ownership;
using Microsoft.Build.Framework;

namespace Kubewright.Build;

/// <summary>What the tasks of one project share: who it is, and where it has written manifests.</summary>
public abstract class ProjectTask : Microsoft.Build.Utilities.Task
{
    /// <summary>The full path of the project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The target framework that is built; empty where the project names none.</summary>
    public string Framework { get; set; } = "";

    /// <summary>All target frameworks of the project, with ';' between them; empty where it has that one alone.</summary>
    public string Frameworks { get; set; } = "";

    /// <summary>
    /// The file that remembers the folders that manifests were written to, one a line, as seen from the project: a copy of the project with its <c>obj</c> is a
    /// project of its own, and its folders are those that it has itself.
    /// </summary>
    [Required]
    public string Folders { get; set; } = "";

    private protected static IFiles Disk { get; } = new DiskFiles();

    private protected string ProjectFolder => Path.GetDirectoryName(Path.GetFullPath(Project))!;

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        try
        {
            Run();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or BadImageFormatException
            or ArgumentException or NotSupportedException)
        {
            Log.LogError("Kubewright could not {0}: {1}", Purpose, exception.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private protected abstract string Purpose { get; }

    private protected abstract void Run();

    /// <summary>A folder that the project writes to.</summary>
    private protected ManifestFolder Open(string folder)
    {
        var frameworks = Frameworks.Split(';').Select(one => one.Trim()).Where(one => one.Length > 0).Append(Framework).ToList();
        return new ManifestFolder(Disk, folder, new Writer(RelativePath.Of(Project, folder), Framework), frameworks);
    }

    /// <summary>Says what has become of a folder; true where nothing was in the way.</summary>
    private protected bool Report(FolderResult result)
    {
        foreach (var problem in result.Problems)
        {
            Log.LogError(null, null, null, problem.File, 0, 0, 0, 0, "{0}", problem.Message);
        }

        foreach (var kept in result.Kept)
        {
            Log.LogMessage(MessageImportance.High, "{0}", kept);
        }

        return result.Problems.Count == 0;
    }

    /// <summary>The folders that the project remembers, as seen from the project; a line that is none says nothing.</summary>
    private protected List<string> RememberedFolders() =>
        File.Exists(Folders) ? [.. File.ReadAllLines(Folders).Select(line => line.Trim()).Where(line => line.Length > 0 && line.IndexOf('\0') < 0)
            .Distinct(RelativePath.Comparer)] : [];
}
