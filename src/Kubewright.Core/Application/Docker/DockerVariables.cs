using System.Text;

namespace Kubewright.Core.Application.Docker;

/// <summary>Replaces <c>$X</c>, <c>${X}</c>, <c>${X:-word}</c> and <c>${X:+word}</c> (docs.docker.com/reference/dockerfile#environment-replacement).</summary>
internal static class DockerVariables
{
    /// <param name="text">The text.</param>
    /// <param name="values">What is known of the variables.</param>
    /// <returns>The text with its variables replaced; null where one is not known, and where the text becomes too long.</returns>
    public static string? Replace(string text, DockerScope values)
    {
        if (text.IndexOf('$') < 0)
        {
            return values.Budget.TryTake(0, text.Length) ? text : null;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '$')
            {
                result.Append(text[++i]);
            }
            else if (text[i] != '$')
            {
                result.Append(text[i]);
            }
            else if (ReadVariable(text, ref i, values) is { } value && values.Budget.TryTake(result.Length, value.Length))
            {
                result.Append(value);
            }
            else
            {
                return null;
            }
        }

        return result.Length <= ExpansionBudget.LongestValue ? result.ToString() : null;
    }

    private static string? ReadVariable(string text, ref int at, DockerScope values)
    {
        var start = at + 1;
        if (start >= text.Length || text[start] != '{')
        {
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            at = end - 1;
            return end == start ? "$" : values.TryGetValue(text.Substring(start, end - start), out var plain) ? plain : null;
        }

        var close = text.IndexOf('}', start);
        if (close < 0)
        {
            return null;
        }

        var inner = text.Substring(start + 1, close - start - 1);
        at = close;
        var modifier = inner.IndexOf(':');
        var name = modifier < 0 ? inner : inner.Substring(0, modifier);
        var isKnown = values.TryGetValue(name, out var value);
        return modifier < 0 || modifier + 1 >= inner.Length ? value
            : inner[modifier + 1] switch
            {
                '-' => value is { Length: > 0 } ? value : isKnown && value is null ? null : inner.Substring(modifier + 2),
                '+' => value is { Length: > 0 } ? inner.Substring(modifier + 2) : isKnown && value is null ? null : "",
                _ => null,
            };
    }
}
