using System.Text.RegularExpressions;
using Kubewright.Core.Environments.Helm.Formats;

namespace Kubewright.Core.Environments.Helm.Versions;

/// <summary>A constraint on versions as Masterminds/semver 3 reads it: <c>&gt;=1.21-0 &lt;2 || ~3.1</c>.</summary>
internal sealed class VersionConstraint
{
    private const string Operators = @"(=|!=|>=|=>|<=|=<|>|<|~>|~|\^)?";
    private const string Identifiers = @"[0-9A-Za-z\-]+(?:\.[0-9A-Za-z\-]+)*";
    private const string Number = @"[0-9|xX\*]+";
    private const string Version = $@"v?({Number})(\.{Number})?(\.{Number})?(-(?:{Identifiers}))?(\+(?:{Identifiers}))?";
    private const string PlainVersion = $@"v?{Number}(?:\.{Number})?(?:\.{Number})?(?:-(?:{Identifiers}))?(?:\+(?:{Identifiers}))?";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);
    private static readonly Regex Range = new($@"\s*({PlainVersion})\s+-\s+({PlainVersion})\s*", RegexOptions.CultureInvariant, Timeout);
    private static readonly Regex One = new($@"{Operators}\s*{Version}", RegexOptions.CultureInvariant, Timeout);

    private readonly List<List<VersionComparison>> _alternatives = [];

    private VersionConstraint()
    {
    }

    /// <summary>Reads a constraint; null with the reason where it is none.</summary>
    public static VersionConstraint? Parse(string text, out string problem)
    {
        problem = "";
        var constraint = new VersionConstraint();
        try
        {
            var rewritten = Range.Replace(text, match => $">= {match.Groups[1].Value}, <= {match.Groups[2].Value} ");
            foreach (var alternative in rewritten.Split(["||"], StringSplitOptions.None))
            {
                if (ReadAll(alternative) is not { } comparisons)
                {
                    problem = $"improper constraint: {GoQuote.Quote(alternative)}";
                    return null;
                }

                constraint._alternatives.Add(comparisons);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            problem = $"improper constraint: {GoQuote.Quote(text)}";
            return null;
        }

        return constraint;
    }

    /// <summary>Whether a version meets the constraint. A pre-release meets only alternatives that name one.</summary>
    public bool Allows(SemanticVersion version) => _alternatives.Exists(alternative =>
    {
        var withPrereleases = alternative.Exists(comparison => comparison.NamesPrerelease);
        return alternative.TrueForAll(comparison => comparison.Allows(version, withPrereleases));
    });

    /// <summary>The comparisons of one alternative, with blanks or commas between them.</summary>
    private static List<VersionComparison>? ReadAll(string text)
    {
        var comparisons = new List<VersionComparison>();
        var at = Skip(text, 0);
        var isFirst = true;
        while (at < text.Length || isFirst)
        {
            var match = One.Match(text, at);
            if (!match.Success || match.Index != at)
            {
                return null;
            }

            if (VersionComparison.Of(match) is not { } comparison)
            {
                return null;
            }

            comparisons.Add(comparison);
            var end = at + match.Length;
            at = Skip(text, end);
            var isSeparated = at > end;
            if (at < text.Length && text[at] == ',')
            {
                at = Skip(text, at + 1);
                isSeparated = at < text.Length;
                if (!isSeparated)
                {
                    return null;
                }
            }

            if (at < text.Length && !isSeparated)
            {
                return null;
            }

            isFirst = false;
        }

        return comparisons;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r' or '\f')
        {
            at++;
        }

        return at;
    }
}
