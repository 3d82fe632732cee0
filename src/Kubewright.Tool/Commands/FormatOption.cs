using System.CommandLine;

namespace Kubewright.Tool.Commands;

/// <summary>How a command prints its result; the first format is the one it takes by itself.</summary>
internal sealed class FormatOption : Option<string>
{
    public FormatOption(params string[] formats)
        : base("--format", "-f")
    {
        Description = "How the result is printed.";
        DefaultValueFactory = _ => formats[0];
        AcceptOnlyFromAmong(formats);
    }
}
