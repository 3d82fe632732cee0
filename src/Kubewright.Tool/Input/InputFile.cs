namespace Kubewright.Tool.Input;

/// <summary>A file to read.</summary>
/// <param name="FullPath">Where it is; empty for standard input.</param>
/// <param name="PrintedPath">How results name it.</param>
/// <param name="IsNamed">Whether the command line names it, rather than a folder or a glob that holds it.</param>
/// <param name="Folder">The folder that the command line names; of a file that it names, the one that holds it.</param>
internal sealed record InputFile(string FullPath, string PrintedPath, bool IsNamed, string Folder)
{
    public static readonly InputFile StandardInput = new("", "stdin", true, "") { IsStandardInput = true };

    /// <summary>Whether its text comes from standard input, whatever is on disk.</summary>
    public bool IsStandardInput { get; init; }
}
