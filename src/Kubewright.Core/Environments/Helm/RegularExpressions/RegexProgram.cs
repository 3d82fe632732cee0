using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.RegularExpressions;

internal enum RegexOperation
{
    Match,
    Set,
    Jump,
    Split,
    Save,
    Assert,
}

/// <summary>One step of a compiled expression.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Next">The step after it; the preferred one of a split.</param>
/// <param name="Other">The other step of a split; the slot of a save.</param>
/// <param name="Set">What a set step takes.</param>
/// <param name="Assertion">What an assertion holds.</param>
internal readonly record struct RegexStep(RegexOperation Operation, int Next, int Other, RuneSet? Set, RegexNodeKind Assertion);

/// <summary>A compiled expression: steps for a machine that tries all ways at once, so that its time is linear in the text.</summary>
internal sealed class RegexProgram
{
    private const int MaximalSteps = 50_000;

    private readonly List<RegexStep> _steps = [];

    public RegexProgram(string pattern)
    {
        var parser = new RegexParser(pattern);
        var root = parser.Parse();
        Groups = parser.Groups;
        Emit(RegexOperation.Save, 0);
        Compile(root);
        Emit(RegexOperation.Save, 1);
        _steps.Add(new RegexStep(RegexOperation.Match, 0, 0, null, default));
    }

    public IReadOnlyList<RegexStep> Steps => _steps;

    /// <summary>The names of the groups; the first is the whole match.</summary>
    public IReadOnlyList<string> Groups { get; }

    private void Compile(RegexNode node)
    {
        StackGuard.Check();
        switch (node.Kind)
        {
            case RegexNodeKind.Empty:
                break;
            case RegexNodeKind.Set:
                Add(new RegexStep(RegexOperation.Set, _steps.Count + 1, 0, node.Set, default));
                break;
            case RegexNodeKind.Concatenation:
                node.Children.ForEach(Compile);
                break;
            case RegexNodeKind.Alternation:
                Alternate(node);
                break;
            case RegexNodeKind.Capture:
                Emit(RegexOperation.Save, 2 * node.Minimum);
                Compile(node.Children[0]);
                Emit(RegexOperation.Save, (2 * node.Minimum) + 1);
                break;
            case RegexNodeKind.Repeat:
                Repeat(node);
                break;
            default:
                Add(new RegexStep(RegexOperation.Assert, _steps.Count + 1, 0, null, node.Kind));
                break;
        }
    }

    private void Alternate(RegexNode node)
    {
        var jumps = new List<int>();
        for (var i = 0; i < node.Children.Count - 1; i++)
        {
            var split = Emit(RegexOperation.Split, 0);
            Compile(node.Children[i]);
            jumps.Add(Emit(RegexOperation.Jump, 0));
            _steps[split] = _steps[split] with { Next = split + 1, Other = _steps.Count };
        }

        Compile(node.Children[node.Children.Count - 1]);
        foreach (var jump in jumps)
        {
            _steps[jump] = _steps[jump] with { Next = _steps.Count };
        }
    }

    private void Repeat(RegexNode node)
    {
        var child = node.Children[0];
        for (var i = 0; i < node.Minimum; i++)
        {
            Compile(child);
        }

        if (node.Maximum < 0)
        {
            var split = Emit(RegexOperation.Split, 0);
            Compile(child);
            Add(new RegexStep(RegexOperation.Jump, split, 0, null, default));
            Branch(split, node.IsGreedy);
            return;
        }

        var splits = new List<int>();
        for (var i = node.Minimum; i < node.Maximum; i++)
        {
            splits.Add(Emit(RegexOperation.Split, 0));
            Compile(child);
        }

        foreach (var split in splits)
        {
            Branch(split, node.IsGreedy);
        }
    }

    private void Branch(int split, bool isGreedy)
    {
        var (inside, behind) = (split + 1, _steps.Count);
        _steps[split] = _steps[split] with { Next = isGreedy ? inside : behind, Other = isGreedy ? behind : inside };
    }

    private int Emit(RegexOperation operation, int slot)
    {
        Add(new RegexStep(operation, _steps.Count + 1, slot, null, default));
        return _steps.Count - 1;
    }

    private void Add(RegexStep step)
    {
        if (_steps.Count >= MaximalSteps)
        {
            throw new RegexSyntaxException("expression too large", "");
        }

        _steps.Add(step);
    }
}
