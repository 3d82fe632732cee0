using System.CommandLine;

namespace Kubewright.Tool.Commands;

/// <summary>What may be read.</summary>
internal sealed class RootOption : Option<string?>
{
    public RootOption()
        : base("--root") => Description = "The directory outside of which nothing is read. By default the repository's; without one the current directory.";
}
