using System.Collections.Immutable;
using System.Text;

namespace Kubewright.Core.Application.Routes;

/// <summary>
/// A route pattern as ASP.NET Core reads it (src/Http/Routing/src/Patterns/RoutePatternParser.cs): <c>/orders/{id:int}</c>. Equal where the
/// text is.
/// </summary>
public sealed class RoutePattern : IEquatable<RoutePattern>
{
    private readonly ImmutableArray<RouteSegment> _segments;
    private readonly bool _isUnderstood;

    public RoutePattern(string text)
    {
        Text = "/" + (text.StartsWith("~/", StringComparison.Ordinal) ? text.Substring(2) : text).Trim('/');
        _isUnderstood = Parse(Text.Substring(1)) is var segments && !segments.IsDefault;
        _segments = _isUnderstood ? segments : [];
    }

    /// <summary>The pattern with one slash at its beginning and none at its end.</summary>
    public string Text { get; }

    /// <summary>The one path that it takes; null where it has parameters.</summary>
    public string? Path => _isUnderstood && _segments.All(segment => segment.Literal is not null) ? Text : null;

    /// <summary>Whether it takes a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="values">Gets the values of parameters that are a whole segment, by their names, defaults included; null where nobody asks for them.</param>
    public RouteMatch Match(string path, IDictionary<string, string>? values)
    {
        if (!_isUnderstood)
        {
            return RouteMatch.Maybe;
        }

        var parts = PartsOf(path);
        var match = RouteMatch.Yes;
        for (var i = 0; i < _segments.Length; i++)
        {
            var segment = _segments[i];
            var parameter = segment.Parameter;
            if (parameter is { IsCatchAll: true })
            {
                var rest = string.Join("/", parts.Skip(i));
                return rest.Length == 0 && (parameter.Default is not null || parameter.Constraints.IsEmpty) ? match : Weaker(match, parameter.Takes(rest));
            }

            if (i >= parts.Length)
            {
                if (parameter is not ({ IsOptional: true } or { Default: not null }))
                {
                    return RouteMatch.No;
                }

                if (values is not null && parameter.Default is not null)
                {
                    values[parameter.Name] = parameter.Default;
                }

                continue;
            }

            match = Weaker(match, segment.Takes(parts[i]));
            if (match == RouteMatch.No)
            {
                return RouteMatch.No;
            }

            if (values is not null && parameter is not null)
            {
                values[parameter.Name] = parts[i];
            }
        }

        return parts.Length > _segments.Length ? RouteMatch.No : match;
    }

    public bool Equals(RoutePattern? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as RoutePattern);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public override string ToString() => Text;

    private static RouteMatch Weaker(RouteMatch left, RouteMatch right) => left < right ? left : right;

    /// <summary>The parts of a path between its slashes; one slash at the end counts for nothing (src/Http/Routing/src/PathTokenizer.cs).</summary>
    private static string[] PartsOf(string path)
    {
        var inner = path.StartsWith("/", StringComparison.Ordinal) ? path.Substring(1) : path;
        inner = inner.EndsWith("/", StringComparison.Ordinal) ? inner.Substring(0, inner.Length - 1) : inner;
        return inner.Length == 0 ? [] : inner.Split('/');
    }

    /// <summary>The segments of a pattern; default where it is none that can be read.</summary>
    private static ImmutableArray<RouteSegment> Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<RouteSegment>();
        var parts = ImmutableArray.CreateBuilder<object>();
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isDoubled = i + 1 < text.Length && text[i] is '{' or '}' && text[i + 1] == text[i];
            if (text[i] == '{' && !isDoubled)
            {
                EndLiteral();
                if (ReadBraces(text, ref i) is not { } inner || RouteParameter.Read(inner) is not { } parameter)
                {
                    return default;
                }

                parts.Add(parameter);
            }
            else if (text[i] == '}' && !isDoubled)
            {
                return default;
            }
            else if (text[i] == '/')
            {
                EndLiteral();
                if (parts.Count == 0)
                {
                    return default;
                }

                segments.Add(new RouteSegment(parts.ToImmutable()));
                parts.Clear();
            }
            else
            {
                literal.Append(text[i]);
                i += isDoubled ? 1 : 0;
            }
        }

        EndLiteral();
        if (parts.Count > 0)
        {
            segments.Add(new RouteSegment(parts.ToImmutable()));
        }

        return segments.ToImmutable();

        void EndLiteral()
        {
            if (literal.Length > 0)
            {
                // A dot before a parameter is a part of its own, for it may go with it.
                if (literal.Length > 1 && literal[literal.Length - 1] == '.')
                {
                    parts.Add(literal.ToString(0, literal.Length - 1));
                    parts.Add(".");
                }
                else
                {
                    parts.Add(literal.ToString());
                }

                literal.Clear();
            }
        }
    }

    /// <summary>What is between a brace and the one that closes it, with doubled braces resolved; null where none closes it.</summary>
    private static string? ReadBraces(string text, ref int at)
    {
        var inner = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] is '{' or '}' && at + 1 < text.Length && text[at + 1] == text[at])
            {
                inner.Append(text[at++]);
            }
            else if (text[at] == '}')
            {
                return inner.ToString();
            }
            else
            {
                inner.Append(text[at]);
            }
        }

        return null;
    }
}
