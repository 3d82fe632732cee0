using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.RegularExpressions;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Regular expressions.</summary>
internal static class RegexFunctions
{
    private static readonly GoType Text = GoType.String;
    private static readonly GoType Int = GoType.Int;

    public static void AddTo(FunctionTable table)
    {
        table.Add("regexMatch", [Text, Text], call => GoBool.Of(Matches(call)));
        table.Add("mustRegexMatch", [Text, Text], call => GoBool.Of(Compile(call.String(0), must: true).IsMatch(call.String(1))));
        Add(table, "regexFind", [Text, Text], (regex, call) => new GoString(regex.Find(call.Text(1))));
        Add(table, "regexFindAll", [Text, Text, Int], (regex, call) => new GoSlice(
            [.. regex.FindAll(call.String(1), call.Integer(2)).Select(match => new GoString(call.Text(1).Part(match[0], match[1] - match[0])))], GoType.Texts));
        Add(table, "regexReplaceAll", [Text, Text, Text], (regex, call) => new GoString(regex.Replace(call.Text(1), call.Text(2), isLiteral: false)));
        Add(table, "regexReplaceAllLiteral", [Text, Text, Text], (regex, call) => new GoString(regex.Replace(call.Text(1), call.Text(2), isLiteral: true)));
        Add(table, "regexSplit", [Text, Text, Int], (regex, call) => new GoSlice(
            [.. regex.Split(call.Text(1), call.Integer(2)).Select(part => new GoString(part))], GoType.Texts));
        table.Add("regexQuoteMeta", [Text], call => new GoString(call.Text(0).With(Quoted(call.String(0)))));
    }

    private static void Add(FunctionTable table, string name, GoType[] parameters, Func<GoRegex, FunctionCall, GoValue> body)
    {
        table.Add(name, parameters, call => body(Compile(call.String(0), must: false), call));
        table.Add("must" + char.ToUpperInvariant(name[0]) + name.Substring(1), parameters, call => body(Compile(call.String(0), must: true), call));
    }

    /// <summary>An expression that does not compile matches nothing.</summary>
    private static bool Matches(FunctionCall call)
    {
        try
        {
            return new GoRegex(call.String(0)).IsMatch(call.String(1));
        }
        catch (RegexSyntaxException)
        {
            return false;
        }
    }

    private static GoRegex Compile(string pattern, bool must)
    {
        try
        {
            return new GoRegex(pattern);
        }
        catch (RegexSyntaxException e)
        {
            var quoted = pattern.IndexOf('`') < 0 ? "`" + pattern + "`" : Formats.GoQuote.Quote(pattern);
            throw new GoErrorException(must ? e.Message : $"regexp: Compile({quoted}): {e.Message}");
        }
    }

    private static string Quoted(string text) =>
        string.Concat(text.Select(c => "\\.+*?()|[]{}^$".IndexOf(c) >= 0 ? "\\" + c : c.ToString()));
}
