using Kubewright.Tool.Input;

namespace Kubewright.Tool.Fixing;

/// <summary>A file whose text was mended.</summary>
/// <param name="File">The file as it was read.</param>
/// <param name="Text">Its text after mending.</param>
internal sealed record MendedFile(LoadedFile File, string Text)
{
    /// <summary>
    /// Replaces the file at once: whoever reads it sees the old text or the new one. Encoding, byte order mark and permissions stay; where
    /// the path is a link, what it leads to is replaced.
    /// </summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public void Save()
    {
        var path = System.IO.File.ResolveLinkTarget(File.Source.FullPath, returnFinalTarget: true)?.FullName ?? File.Source.FullPath;
        if (new FileInfo(path).IsReadOnly)
        {
            throw new UnauthorizedAccessException("The file is read-only.");
        }

        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            System.IO.File.WriteAllBytes(temporary, File.Text.Encode(Text));
            if (!OperatingSystem.IsWindows())
            {
                System.IO.File.SetUnixFileMode(temporary, System.IO.File.GetUnixFileMode(path));
            }

            System.IO.File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            System.IO.File.Delete(temporary);
        }
    }
}
