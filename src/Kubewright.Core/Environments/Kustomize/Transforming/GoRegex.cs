using System.Text.RegularExpressions;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>Regular expressions that kustomizations hold. Go's run in linear time; these end after a time instead.</summary>
internal sealed class GoRegex
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(500);

    private readonly Regex _regex;

    private GoRegex(Regex regex) => _regex = regex;

    /// <exception cref="RefusedException">It is not a regular expression.</exception>
    public static GoRegex Create(string pattern)
    {
        try
        {
            return new GoRegex(new Regex(WithGoNotation(pattern), RegexOptions.CultureInvariant, Limit));
        }
        catch (ArgumentException e)
        {
            throw new RefusedException($"'{pattern}' is not a regular expression: {e.Message}", null);
        }
    }

    /// <summary>An expression that must match the whole text; null, which matches everything, where the pattern is empty.</summary>
    public static GoRegex? WholeOrAny(string pattern) => pattern.Length == 0 ? null : Create("^(?:" + pattern + ")$");

    /// <exception cref="RefusedException">It takes too long.</exception>
    public bool IsMatch(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new RefusedException("a regular expression takes too long", null, isUnknowable: true);
        }
    }

    /// <summary>Go's '$' is the text's end, .NET's also the place before a line feed at the end.</summary>
    private static string WithGoNotation(string pattern) =>
        pattern.EndsWith("$", StringComparison.Ordinal) && !pattern.EndsWith("\\$", StringComparison.Ordinal)
        ? pattern.Substring(0, pattern.Length - 1) + "\\z"
        : pattern;
}
