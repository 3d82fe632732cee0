namespace Kubewright.Core.Environments.Helm.RegularExpressions;

internal enum RegexNodeKind
{
    Empty,
    Set,
    Concatenation,
    Alternation,
    Repeat,
    Capture,
    LineStart,
    LineEnd,
    TextStart,
    TextEnd,
    WordBoundary,
    NoWordBoundary,
}

/// <summary>A node of a regular expression.</summary>
internal sealed class RegexNode(RegexNodeKind kind)
{
    public RegexNodeKind Kind { get; } = kind;

    public List<RegexNode> Children { get; } = [];

    public RuneSet? Set { get; init; }

    /// <summary>The least number of repetitions; of a capture its number.</summary>
    public int Minimum { get; init; }

    /// <summary>The greatest number of repetitions; -1 for any number.</summary>
    public int Maximum { get; init; }

    public bool IsGreedy { get; init; } = true;
}
