namespace Kubewright.Core.Application.Repository;

/// <summary>What a folder holds, by name and in ordinal order.</summary>
/// <param name="Files">The names of its files.</param>
/// <param name="Folders">The names of its folders.</param>
public sealed record FolderContent(IReadOnlyList<string> Files, IReadOnlyList<string> Folders)
{
    public static FolderContent Empty { get; } = new([], []);
}
