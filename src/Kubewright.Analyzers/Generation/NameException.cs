namespace Kubewright.Analyzers.Generation;

/// <summary>An object whose class is not named after it alone.</summary>
/// <param name="Set">The set it belongs to.</param>
/// <param name="Path">The file it is in.</param>
/// <param name="Index">Which of the file's objects it is.</param>
/// <param name="Class">Its class; null where none is written for it.</param>
internal sealed record NameException(string Set, string Path, int Index, string? Class);
