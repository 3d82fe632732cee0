using System.CommandLine;
using Kubewright.Tool.LanguageServer;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright lsp</c>: a language server for editors, over standard input and output.</summary>
internal static class LspCommand
{
    public static Command Create(Terminal terminal)
    {
        // What editors append to every server's command line.
        var stdio = new Option<bool>("--stdio") { Description = "Speaks over standard input and output, which it does anyway.", Hidden = true };
        var client = new Option<string>("--clientProcessId") { Hidden = true };
        var assumptions = new AssumptionOptions();
        var command = new Command("lsp", "Serves an editor by the Language Server Protocol, over standard input and output.") { stdio, client };
        assumptions.AddTo(command);
        command.SetAction(parsed =>
        {
            if (terminal.OutputStream is null)
            {
                terminal.Complain("the language server speaks with an editor over standard input and output; docs/editors.md says how editors start it.");
                return ExitCode.Unusable;
            }

            using var server = new Server(terminal.Input, terminal.OutputStream, assumptions.Read(parsed));
            return server.Run() ? ExitCode.Clean : ExitCode.Errors;
        });
        return command;
    }
}
