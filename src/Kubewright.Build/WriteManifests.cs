using Microsoft.Build.Framework;

namespace Kubewright.Build;

/// <summary>Writes the manifests that a compiled assembly describes, and removes what an earlier build wrote and this one does not.</summary>
public sealed class WriteManifests : Microsoft.Build.Utilities.Task
{
    /// <summary>The compiled assembly. Left out, there are no manifests, and what was written is removed.</summary>
    public string? Assembly { get; set; }

    /// <summary>The folder to write to.</summary>
    [Required]
    public string Directory { get; set; } = "";

    /// <summary>The name of the one file that holds all manifests. Left out, each has a file of its own.</summary>
    public string? File { get; set; }

    /// <summary>The file that remembers what was written, one full path a line; those of folders end with a separator.</summary>
    [Required]
    public string List { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or BadImageFormatException or ArgumentException)
        {
            Log.LogError("Kubewright could not write the manifests to {0}: {1}", Directory, exception.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private void Write()
    {
        IReadOnlyList<WrittenManifest> manifests = string.IsNullOrEmpty(Assembly) ? [] : WrittenManifestReader.Read(Assembly!);
        var files = ManifestLayout.Arrange(manifests, string.IsNullOrEmpty(File) ? null : File);
        var folder = new ManifestFolder(Directory);
        var earlier = System.IO.File.Exists(List) ? System.IO.File.ReadAllLines(List) : [];

        // What an interrupted build has written must be found by the next one.
        var all = folder.PathsOf(files.Keys);
        if (all.Except(earlier).Any())
        {
            Remember(all.Union(earlier));
        }

        var isChanged = folder.Bring(files, earlier);
        Remember(all);
        if (isChanged && manifests.Count > 0)
        {
            Log.LogMessage(MessageImportance.High, "{0} -> {1} ({2})", Path.GetFileNameWithoutExtension(Assembly), Directory, manifests.Count == 1 ? "1 manifest" : manifests.Count + " manifests");
        }
    }

    /// <summary>Writes the list even where it says the same: its time is what tells that it is up to date.</summary>
    private void Remember(IEnumerable<string> files) => System.IO.File.WriteAllLines(List, files);
}
