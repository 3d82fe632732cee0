using Kubewright.Tool.Input;

namespace Kubewright.Tool.Fixing;

/// <summary>A file whose text was fixed.</summary>
/// <param name="File">The file as it was read.</param>
/// <param name="Text">Its text after fixing.</param>
internal sealed record FixedFile(LoadedFile File, string Text)
{
    public byte[] Bytes => File.Text.Encode(Text);

    /// <summary>
    /// Replaces the file at once: whoever reads it sees the old text or the new one. Encoding, byte order mark and permissions stay; where
    /// the path is a link, what it leads to is replaced.
    /// </summary>
    /// <param name="currentDirectory">Where the tool runs.</param>
    /// <exception cref="IOException">It cannot be written, or is better left alone; the message says why.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public void Save(string currentDirectory)
    {
        var path = RealPath.Of(File.Source.FullPath);
        if (!RealPath.IsBelow(path, RealPath.Of(currentDirectory)) && !RealPath.IsBelow(path, RealPath.Of(File.Source.Folder)))
        {
            throw new IOException($"it is a link to '{path}', outside of what was named");
        }

        if (HardLinks.Count(path) > 1)
        {
            throw new IOException("it has several names (hard links), and would keep the new text under one of them only");
        }

        if (new FileInfo(path).IsReadOnly)
        {
            throw new UnauthorizedAccessException("it is read-only");
        }

        FileReplacement.Replace(path, File.Text.Bytes, Bytes);
    }
}
