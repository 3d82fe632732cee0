using System.Collections.Immutable;
using System.Text;

namespace Kubewright.Core.Application.Docker;

/// <summary>Splits the arguments of instructions into words, with the quotes taken off.</summary>
internal static class DockerWords
{
    public static IEnumerable<string> Split(string arguments)
    {
        var word = new StringBuilder();
        var isInWord = false;
        var quote = '\0';
        foreach (var c in arguments)
        {
            if (quote != '\0')
            {
                if (c == quote)
                {
                    quote = '\0';
                }
                else
                {
                    word.Append(c);
                }
            }
            else if (c is '"' or '\'')
            {
                quote = c;
                isInWord = true;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (isInWord)
                {
                    yield return word.ToString();
                    word.Clear();
                    isInWord = false;
                }
            }
            else
            {
                word.Append(c);
                isInWord = true;
            }
        }

        if (isInWord)
        {
            yield return word.ToString();
        }
    }

    /// <summary>The pairs of an ENV: <c>A=1 B=2</c>, or the old form <c>A 1</c>, whose value is the rest of the line.</summary>
    public static IEnumerable<(string Name, string Value)> Pairs(string arguments)
    {
        var space = arguments.IndexOfAny([' ', '\t']);
        var equals = arguments.IndexOf('=');
        if (equals < 0 || (space >= 0 && space < equals))
        {
            if (space > 0)
            {
                yield return (arguments.Substring(0, space), arguments.Substring(space).Trim());
            }

            yield break;
        }

        foreach (var word in Split(arguments))
        {
            var at = word.IndexOf('=');
            if (at > 0)
            {
                yield return (word.Substring(0, at), word.Substring(at + 1));
            }
        }
    }

    /// <summary>The words of ENTRYPOINT and CMD, of the JSON form or the shell form.</summary>
    public static ImmutableArray<string> Command(string arguments)
    {
        if (!arguments.StartsWith("[", StringComparison.Ordinal))
        {
            return [.. Split(arguments)];
        }

        // The items of a JSON array of strings, as far as a command line holds any: quoted words between commas.
        var inner = arguments.TrimEnd().TrimStart('[').TrimEnd(']');
        return [.. Split(inner.Replace("\",", "\" ")).Select(word => word.Trim(',')).Where(word => word.Length > 0)];
    }
}
