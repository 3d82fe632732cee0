using System.Collections.Immutable;

namespace Kubewright.Core.Application.Routes;

/// <summary>A parameter of a route pattern: <c>{id:int=5}</c>.</summary>
/// <param name="Name">Its name, without stars.</param>
/// <param name="Constraints">Its constraints as they are written: <c>int</c>, <c>length(3)</c>.</param>
/// <param name="Default">Its default; null for none.</param>
/// <param name="IsOptional">Whether it may be left out: <c>{id?}</c>.</param>
/// <param name="IsCatchAll">Whether it takes all the rest: <c>{*path}</c>.</param>
internal sealed record RouteParameter(string Name, ImmutableArray<string> Constraints, string? Default, bool IsOptional, bool IsCatchAll)
{
    /// <summary>Reads what is between the braces, with doubled braces resolved; null where it is not a parameter.</summary>
    public static RouteParameter? Read(string text)
    {
        var isCatchAll = text.StartsWith("*", StringComparison.Ordinal);
        text = text.TrimStart('*');
        var isOptional = text.EndsWith("?", StringComparison.Ordinal);
        text = isOptional ? text.Substring(0, text.Length - 1) : text;
        var pieces = new List<string>();
        string? defaultValue = null;
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length && defaultValue is null; i++)
        {
            switch (text[i])
            {
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case ':' when depth == 0:
                    pieces.Add(text.Substring(start, i - start));
                    start = i + 1;
                    break;
                case '=' when depth == 0:
                    pieces.Add(text.Substring(start, i - start));
                    defaultValue = text.Substring(i + 1);
                    break;
            }
        }

        if (defaultValue is null)
        {
            pieces.Add(text.Substring(start));
        }

        return pieces[0].Length == 0 ? null : new RouteParameter(pieces[0], [.. pieces.Skip(1)], defaultValue, isOptional, isCatchAll);
    }

    /// <summary>Whether a value is taken.</summary>
    public RouteMatch Takes(string value)
    {
        var match = RouteMatch.Yes;
        foreach (var constraint in Constraints)
        {
            var one = RouteConstraint.Takes(constraint, value);
            match = one < match ? one : match;
        }

        return match;
    }
}
