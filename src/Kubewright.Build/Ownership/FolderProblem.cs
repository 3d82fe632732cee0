namespace Kubewright.Build.Ownership;

/// <summary>Why a folder is left as it is.</summary>
/// <param name="File">The full path of the file that is in the way.</param>
/// <param name="Message">What is wrong with it and what to do, one sentence.</param>
internal sealed record FolderProblem(string File, string Message);
