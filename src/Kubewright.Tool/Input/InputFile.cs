namespace Kubewright.Tool.Input;

/// <summary>A file to read.</summary>
/// <param name="FullPath">Where it is; empty for standard input.</param>
/// <param name="PrintedPath">How results name it.</param>
/// <param name="IsNamed">Whether the command line names it, rather than a folder or a glob that holds it.</param>
internal sealed record InputFile(string FullPath, string PrintedPath, bool IsNamed)
{
    public static readonly InputFile StandardInput = new("", "stdin", true);
}
