namespace Kubewright.Core.Application.Repository;

/// <summary>A file that was found.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Folder">The folder that made it found: one of a known name, or the one that it is in itself.</param>
public sealed record FoundManifest(string Path, string Folder);
