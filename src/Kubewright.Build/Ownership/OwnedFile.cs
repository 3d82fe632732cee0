namespace Kubewright.Build.Ownership;

/// <summary>A file of a folder that a project has written there, or has found there as it would have written it.</summary>
/// <param name="Hashes">The SHA-256 of what it may hold. While a build runs there are two: what it held before, and what it is to hold.</param>
/// <param name="IsFound">Whether it was there, with the same bytes, before the project ever wrote it. Such a file is kept up to date, and never
/// deleted.</param>
/// <param name="Objects">The objects in it, each as <see cref="ManifestFile"/> identifies it.</param>
internal sealed record OwnedFile(IReadOnlyList<string> Hashes, bool IsFound, IReadOnlyList<string> Objects);
