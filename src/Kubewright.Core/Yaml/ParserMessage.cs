namespace Kubewright.Core.Yaml;

/// <summary>Says what YamlDotNet's parser found in the words of someone who writes manifests.</summary>
internal static class ParserMessage
{
    public static string InUsersWords(string message)
    {
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

    private static bool Has(string message, string part) => message.IndexOf(part, StringComparison.Ordinal) >= 0;
}
