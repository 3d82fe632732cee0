namespace Kubewright.Core.Yaml;

/// <summary>Says what YamlDotNet's parser found in the words of someone who writes manifests.</summary>
internal static class ParserMessage
{
    /// <param name="message">The parser's message.</param>
    /// <param name="text">The text that it read.</param>
    /// <param name="at">Where it stopped.</param>
    public static string InUsersWords(string message, string text, int at)
    {
        if (FollowsClosedValue(text, at))
        {
            return "a value that begins with a bracket or a quote ends with it: put the whole value in quotes";
        }

        if (Has(message, "expected key"))
        {
            return "this does not belong to the mapping above it: check its indentation and that every line has a 'key: value'";
        }

        if (Has(message, "expected '-' indicator"))
        {
            return "a list item '-' was expected at this indentation";
        }

        if (Has(message, "',' or '}'"))
        {
            return "a ',' or '}' was expected here";
        }

        if (Has(message, "',' or ']'"))
        {
            return "a ',' or ']' was expected here";
        }

        if (Has(message, "expected node content"))
        {
            return "a value was expected here";
        }

        return message.Replace('\r', ' ').Replace('\n', ' ').TrimEnd('.', ' ');
    }

    private static bool FollowsClosedValue(string text, int at)
    {
        for (at--; at >= 0 && at < text.Length && text[at] is ' ' or '\t';)
        {
            at--;
        }

        return at >= 0 && at < text.Length && text[at] is ']' or '}' or '"' or '\'';
    }

    private static bool Has(string message, string part) => message.IndexOf(part, StringComparison.Ordinal) >= 0;
}
