using System.CommandLine;
using Kubewright.Tool.Pages;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright explain KW1001</c>: the page of a rule.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The id of a finding, such as KW1001." };
        var command = new Command("explain", "Prints the page of a rule: what it states, a bad and a good manifest, how to fix it.") { id };
        command.SetAction(parsed =>
        {
            var written = parsed.GetRequiredValue(id).Trim();
            if (RulePage.Find(written.Length == 4 && written.All(char.IsAsciiDigit) ? "KW" + written : written) is { } page)
            {
                PageText.Write(page, terminal);
                return ExitCode.Clean;
            }

            terminal.Complain($"'{written}' is not a rule; 'kubewright rules' lists all.");
            return ExitCode.Unusable;
        });
        return command;
    }
}
