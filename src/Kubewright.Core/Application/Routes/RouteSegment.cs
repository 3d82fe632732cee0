using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Kubewright.Core.Application.Routes;

/// <summary>What is between two slashes of a route pattern: a text, a parameter, or several of them (<c>{name}.{extension?}</c>).</summary>
internal sealed class RouteSegment
{
    private readonly string? _literal;
    private readonly Regex? _several;

    /// <param name="parts">Texts and parameters, in turn as they are written; at least one.</param>
    public RouteSegment(ImmutableArray<object> parts)
    {
        if (parts.Length == 1)
        {
            _literal = parts[0] as string;
            Parameter = parts[0] as RouteParameter;
            return;
        }

        _several = new Regex(PatternOf(parts), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        HasConstraints = parts.OfType<RouteParameter>().Any(parameter => !parameter.Constraints.IsEmpty);
    }

    /// <summary>The parameter that it is; null where it is more or less than one.</summary>
    public RouteParameter? Parameter { get; }

    /// <summary>The text that it is; null where it is none.</summary>
    public string? Literal => _literal;

    private bool HasConstraints { get; }

    /// <summary>Whether it takes a part of a path.</summary>
    public RouteMatch Takes(string part) =>
        _literal is not null ? (string.Equals(_literal, part, StringComparison.OrdinalIgnoreCase) ? RouteMatch.Yes : RouteMatch.No)
        : part.Length == 0 ? RouteMatch.No
        : Parameter is not null ? Parameter.Takes(part)
        : !_several!.IsMatch(part) ? RouteMatch.No
        : HasConstraints ? RouteMatch.Maybe
        : RouteMatch.Yes;

    private static string PatternOf(ImmutableArray<object> parts)
    {
        var pattern = new StringBuilder("^");
        for (var i = 0; i < parts.Length; i++)
        {
            // The dot before an optional parameter goes with it.
            var isDotOfOptional = i + 2 == parts.Length && parts[i] is "." && parts[i + 1] is RouteParameter { IsOptional: true };
            pattern.Append(isDotOfOptional ? "(?:\\.(?:.+))?" : parts[i] is string text ? Regex.Escape(text) : "(?:.+)");
            i += isDotOfOptional ? 1 : 0;
        }

        return pattern.Append('$').ToString();
    }
}
