using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Kubewright.Core.Rules;
using Kubewright.Tool.Reports;

namespace Kubewright.Tool.Commands;

/// <summary>Which findings count, and from which severity on they fail the check.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<bool> _info = new("--info")
    {
        Description = "Reports information too: what is unproven or merely worth knowing. JSON always holds it.",
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "The severity from which on a finding makes the exit code 1.",
        DefaultValueFactory = _ => "error",
    };

    private readonly Option<ImmutableArray<string>> _only = Ids("--only", "Reports these rules alone: ids such as KW1001,KW2001, or families such as KW2xxx.");
    private readonly Option<ImmutableArray<string>> _skip = Ids("--skip", "Does not report these rules: ids or families.");

    public SelectionOptions() => _failOn.AcceptOnlyFromAmong("error", "warning", "info");

    public void AddTo(Command command)
    {
        command.Add(_info);
        command.Add(_failOn);
        command.Add(_only);
        command.Add(_skip);
    }

    public Selection Read(ParseResult parsed)
    {
        var failOn = parsed.GetRequiredValue(_failOn) switch { "info" => Severity.Info, "warning" => Severity.Warning, _ => Severity.Error };
        return new Selection
        {
            // What fails a check is shown, or nobody would know why.
            ShowsInfo = parsed.GetValue(_info) || failOn == Severity.Info,
            FailOn = failOn,
            Only = parsed.GetResult(_only) is null ? null : parsed.GetValue(_only),
            Skip = parsed.GetResult(_skip) is null ? [] : parsed.GetValue(_skip),
        };
    }

    private static Option<ImmutableArray<string>> Ids(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "ids",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = Parse,
    };

    private static ImmutableArray<string> Parse(ArgumentResult result)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var written in result.Tokens.SelectMany(token => token.Value.Split(',')).Select(id => id.Trim()).Where(id => id.Length > 0))
        {
            var known = RuleFamily.Expand(written);
            if (known.IsEmpty)
            {
                result.AddError($"'{written}' is not a rule; write an id such as KW2001 or a family such as KW2xxx ('kubewright rules' lists them).");
            }

            ids.AddRange(known);
        }

        return ids.ToImmutable();
    }
}
