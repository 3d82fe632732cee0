namespace Kubewright.Build.Ownership;

/// <summary>What became of a folder.</summary>
/// <param name="IsChanged">Whether any manifest was written or deleted.</param>
/// <param name="Problems">Why nothing at all was done; empty where the folder is as the build wants it.</param>
/// <param name="Kept">Files that the project does not write any more, and that are left alone, one sentence each.</param>
internal sealed record FolderResult(bool IsChanged, IReadOnlyList<FolderProblem> Problems, IReadOnlyList<string> Kept)
{
    public static readonly FolderResult Unchanged = new(false, [], []);

    public static readonly FolderResult Changed = new(true, [], []);
}
