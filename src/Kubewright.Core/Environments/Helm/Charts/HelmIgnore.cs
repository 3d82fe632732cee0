namespace Kubewright.Core.Environments.Helm.Charts;

/// <summary>The rules of a <c>.helmignore</c> (helm pkg/ignore). A negated rule ignores all that it does not match, as in Helm.</summary>
internal sealed class HelmIgnore
{
    private readonly List<Rule> _rules = [];

    /// <param name="text">The text of the file; null where there is none.</param>
    /// <exception cref="ChartException">Helm refuses the file.</exception>
    public HelmIgnore(string? text)
    {
        foreach (var line in (text ?? "").Split('\n'))
        {
            Add(line.Trim());
        }

        Add("templates/.?*");
    }

    /// <summary>Whether a file is ignored, by itself or with a directory that it is in.</summary>
    public bool IsIgnored(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (IsIgnored(path.Substring(0, slash), isDirectory: true))
            {
                return true;
            }
        }

        return IsIgnored(path, isDirectory: false);
    }

    private bool IsIgnored(string path, bool isDirectory)
    {
        foreach (var rule in _rules)
        {
            var matches = PathPattern.Matches(rule.Pattern, rule.IsName ? path.Substring(path.LastIndexOf('/') + 1) : path);
            if (rule.IsNegated ? (rule.NeedsDirectory && !isDirectory) || !matches : matches && (isDirectory || !rule.NeedsDirectory))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string line)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return;
        }

        if (line.IndexOf("**", StringComparison.Ordinal) >= 0)
        {
            throw new ChartException("double-star (**) syntax is not supported");
        }

        if (!PathPattern.IsRight(line))
        {
            throw new ChartException("syntax error in pattern");
        }

        var isNegated = line[0] == '!';
        line = isNegated ? line.Substring(1) : line;
        var needsDirectory = line.EndsWith("/", StringComparison.Ordinal);
        line = needsDirectory ? line.Substring(0, line.Length - 1) : line;
        var isRooted = line.StartsWith("/", StringComparison.Ordinal);
        _rules.Add(new Rule(isRooted ? line.Substring(1) : line, !isRooted && line.IndexOf('/') < 0, isNegated, needsDirectory));
    }

    private sealed record Rule(string Pattern, bool IsName, bool IsNegated, bool NeedsDirectory);
}
