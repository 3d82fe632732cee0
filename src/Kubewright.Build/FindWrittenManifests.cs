using Kubewright.Build.Files;
using Kubewright.Build.Ownership;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Kubewright.Build;

/// <summary>
/// Finds the files of a folder that a build has written and nobody has changed since. What comes out of a build is none of the manifests that go into it, also
/// where it is written to a folder that manifests are found in.
/// </summary>
public sealed class FindWrittenManifests : Microsoft.Build.Utilities.Task
{
    /// <summary>The folder.</summary>
    [Required]
    public string Directory { get; set; } = "";

    /// <summary>The full paths of the files.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Files = [.. FolderMarkers.WrittenFiles(new DiskFiles(), Path.GetFullPath(Directory)).Select(file => new TaskItem(file))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.LogError("Kubewright could not read what builds have written to {0}: {1}", Directory, exception.Message);
        }

        return !Log.HasLoggedErrors;
    }
}
