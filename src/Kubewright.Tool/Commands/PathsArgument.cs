using System.CommandLine;

namespace Kubewright.Tool.Commands;

/// <summary>The manifests that a command reads.</summary>
internal sealed class PathsArgument : Argument<string[]>
{
    public PathsArgument()
        : base("PATH")
    {
        Description = "Files, folders (with all below them), globs such as 'k8s/**/*.yaml', or - for standard input. All of them make one set.";
        Arity = ArgumentArity.OneOrMore;
    }
}
