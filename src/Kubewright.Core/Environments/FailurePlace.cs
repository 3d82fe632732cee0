using Kubewright.Core.Text;

namespace Kubewright.Core.Environments;

/// <summary>Finds where a renderer's own failure is reported, although it may have failed on that very file.</summary>
internal static class FailurePlace
{
    /// <summary>The first line of the first of some files that is there; null where none is.</summary>
    /// <param name="files">The files of the repository.</param>
    /// <param name="directory">The directory of the kustomization or the chart.</param>
    /// <param name="names">The names that the file may have.</param>
    public static SourceSpan? Find(IEnvironmentFiles files, string directory, params IEnumerable<string> names)
    {
        return names.Select(name => TryFind(files, SourcePath.Combine(directory, name))).FirstOrDefault(file => file is not null)?.All.FirstLine;
    }

    /// <summary>A file; an empty one where it cannot be read, and null where it is not there.</summary>
    public static SourceFile? TryFind(IEnvironmentFiles files, string path)
    {
        try
        {
            return files.FindText(path);
        }
#pragma warning disable CA1031 // Whatever it is, it is about to be reported there.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new SourceFile(path, "");
        }
    }
}
