using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Kubewright.Tool.Reports;

namespace Kubewright.Tool.Commands;

/// <summary>Which reports a check writes, and where: <c>--format sarif --output a.sarif --format junit --output b.xml</c>.</summary>
internal sealed class ReportOptions
{
    private const string GitHubActions = "GITHUB_ACTIONS";

    private readonly Option<string[]> _format = new("--format", "-f")
    {
        Description = "How the result is printed. Several in one run, each with its --output. In GitHub Actions 'github' comes by itself after the text.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _output = new("--output", "-o")
    {
        Description = "The file for the --format before it; without one the report goes to standard output.",
        HelpName = "file",
        Arity = ArgumentArity.OneOrMore,
    };

    public ReportOptions() => _format.AcceptOnlyFromAmong([.. ReportFormat.All.Select(format => format.Name)]);

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_output);
    }

    /// <summary>
    /// The reports that are asked for; where none goes to standard output, a person finds the text there. Null, with the reason on the error stream, where the
    /// options contradict each other.
    /// </summary>
    public ImmutableArray<AskedReport>? Read(ParseResult parsed, Terminal terminal)
    {
        var reports = new List<AskedReport>();
        var isFree = false;
        foreach (var (option, value) in InOrder(parsed))
        {
            if (option == _format)
            {
                reports.Add(new AskedReport(ReportFormat.All.First(format => format.Name == value), null));
                isFree = true;
            }
            else if (isFree)
            {
                reports[^1] = reports[^1] with { Path = value };
                isFree = false;
            }
            else
            {
                terminal.Complain($"'--output {value}' has no '--format' before it; write '--format sarif --output {value}'.");
                return null;
            }
        }

        var printed = reports.Where(report => report.Path is null).ToList();
        if (printed.Count > 1)
        {
            terminal.Complain($"'--format {printed[0].Format.Name}' and '--format {printed[1].Format.Name}' both print to standard output; give one of them an "
                + "'--output'.");
            return null;
        }

        if (printed.Count == 0)
        {
            reports.Add(new AskedReport(ReportFormat.Text, null));
            if (terminal.Environment(GitHubActions) == "true")
            {
                reports.Add(new AskedReport(ReportFormat.GitHub, null));
            }
        }

        return [.. reports];
    }

    /// <summary>The options with their values in the order of the command line, which decides what belongs to what.</summary>
    private IEnumerable<(Option Option, string Value)> InOrder(ParseResult parsed)
    {
        Option? current = null;
        foreach (var token in parsed.Tokens)
        {
            if (token.Type == TokenType.Option)
            {
                current = IsNameOf(_format, token.Value) ? _format : IsNameOf(_output, token.Value) ? _output : null;
            }
            else if (token.Type == TokenType.Argument && current is not null)
            {
                yield return (current, token.Value);
                current = null;
            }
        }
    }

    private static bool IsNameOf(Option option, string name) => option.Name == name || option.Aliases.Contains(name);
}
