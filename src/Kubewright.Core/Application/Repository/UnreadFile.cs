namespace Kubewright.Core.Application.Repository;

/// <summary>A file of a repository on which its reader failed, so that what it says is not known.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Why">What was thrown, in one line.</param>
public sealed record UnreadFile(string Path, string Why);
