using System.CommandLine;

namespace Kubewright.Tool.Commands;

/// <summary>The command line as a whole.</summary>
internal static class KubewrightCommand
{
    public static RootCommand Create(Terminal terminal) =>
        new("Checks Kubernetes manifests before there is a cluster.")
        {
            CheckCommand.Create(terminal),
            EndpointsCommand.Create(terminal),
            FixCommand.Create(terminal),
            PlacementCommand.Create(terminal),
            EnvironmentsCommand.Create(terminal),
            RenderCommand.Create(terminal),
            DiffCommand.Create(terminal),
            LspCommand.Create(terminal),
            GraphCommand.Create(terminal),
            TraceCommand.Create(terminal),
            InitCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            RulesCommand.Create(terminal),
            UpgradeCommand.Create(terminal),
        };

    // A path may start with '@'; by itself System.CommandLine would read arguments from the file of that name.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line. Returns the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var parsed = Create(terminal).Parse(arguments, Parsing);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Complain(error.Message);
            }

            terminal.Error.WriteLine("Run 'kubewright --help' to see how it is used.");
            return ExitCode.Unusable;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        });
    }
}
