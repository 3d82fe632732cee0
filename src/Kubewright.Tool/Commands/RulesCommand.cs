using System.Collections.Immutable;
using System.CommandLine;
using Kubewright.Core.Rules;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright rules</c>: what is checked.</summary>
internal static class RulesCommand
{
    private const int IdWidth = 8;
    private const int SeverityWidth = 9;

    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("WORD")
        {
            Description = "Lists the rules whose id or title holds all of these words, such as 'probe' or 'KW52'.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new FormatOption("text", "json");
        var command = new Command("rules", "Lists the rules: id, severity, and the truth that each states.") { words, format };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(words) ?? [];
            ImmutableArray<RuleDescriptor> rules = [.. RuleCatalog.Descriptors.Where(rule => asked.All(word => Holds(rule, word)))];
            if (parsed.GetValue(format) == "json")
            {
                WriteJson(rules, terminal.Output);
            }
            else
            {
                WriteText(rules, terminal);
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static bool Holds(RuleDescriptor rule, string word) =>
        rule.Id.Contains(word, StringComparison.OrdinalIgnoreCase) || rule.Title.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static void WriteText(ImmutableArray<RuleDescriptor> rules, Terminal terminal)
    {
        foreach (var rule in rules)
        {
            terminal.Write(rule.Id.PadRight(IdWidth), Styles.Strong);
            terminal.Write(SeverityNames.Of(rule.Severity).PadRight(SeverityWidth), Styles.Of(rule.Severity));
            var lines = WrappedText.Lines(rule.Title, WrappedText.Width - IdWidth - SeverityWidth);
            terminal.WriteLine(string.Join('\n' + new string(' ', IdWidth + SeverityWidth), lines));
        }

        terminal.WriteLine();
        terminal.WriteLine($"{Plural.Of(rules.Length, "rule")}. 'kubewright explain KW1001' prints the page of one.");
    }

    private static void WriteJson(ImmutableArray<RuleDescriptor> rules, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("title", rule.Title);
            json.WriteString("severity", SeverityNames.Of(rule.Severity));
            json.WriteString("family", rule.Family);
            json.WriteString("help", rule.HelpLink);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
