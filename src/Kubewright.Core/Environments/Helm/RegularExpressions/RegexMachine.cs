using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.RegularExpressions;

/// <summary>Runs a compiled expression: all ways at once, the preferred first, as Go's regexp does.</summary>
internal sealed class RegexMachine(RegexProgram program, string text)
{
    private const long MaximalWork = 400_000_000;

    private readonly int[] _seen = new int[program.Steps.Count];
    private int _generation;
    private long _work;

    /// <summary>The bounds of the leftmost match and of its groups (-1 where a group took no part); null where there is none.</summary>
    public int[]? Match(int start)
    {
        var current = new List<(int Step, int[] Slots)>();
        var next = new List<(int Step, int[] Slots)>();
        int[]? found = null;
        _generation++;
        for (var at = start; ;)
        {
            if (found is null)
            {
                Follow(current, 0, NewSlots(), at);
            }

            if (current.Count == 0 && found is not null)
            {
                return found;
            }

            var rune = -1;
            var size = 0;
            if (at < text.Length)
            {
                rune = GoText.RuneAt(text, at, out size);
            }

            _generation++;
            foreach (var (index, slots) in current)
            {
                var step = program.Steps[index];
                if (step.Operation == RegexOperation.Match)
                {
                    found = slots;
                    break;
                }

                if (rune >= 0 && step.Set!.Contains(rune))
                {
                    Follow(next, step.Next, slots, at + size);
                }
            }

            (current, next) = (next, current);
            next.Clear();
            if (rune < 0)
            {
                return found;
            }

            at += size;
        }
    }

    private int[] NewSlots()
    {
        var slots = new int[2 * program.Groups.Count];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = -1;
        }

        return slots;
    }

    /// <summary>Adds the steps that take a character, or match, on the way from a step.</summary>
    private void Follow(List<(int Step, int[] Slots)> list, int first, int[] firstSlots, int at)
    {
        var open = new Stack<(int Step, int[] Slots)>();
        open.Push((first, firstSlots));
        while (open.Count > 0)
        {
            var (index, slots) = open.Pop();
            if (_seen[index] == _generation)
            {
                continue;
            }

            if (++_work > MaximalWork)
            {
                throw new RenderLimitException("a regular expression takes too long");
            }

            _seen[index] = _generation;
            var step = program.Steps[index];
            switch (step.Operation)
            {
                case RegexOperation.Jump:
                    open.Push((step.Next, slots));
                    break;
                case RegexOperation.Split:
                    open.Push((step.Other, slots));
                    open.Push((step.Next, slots));
                    break;
                case RegexOperation.Save:
                    var saved = (int[])slots.Clone();
                    saved[step.Other] = at;
                    open.Push((step.Next, saved));
                    break;
                case RegexOperation.Assert:
                    if (Holds(step.Assertion, at))
                    {
                        open.Push((step.Next, slots));
                    }

                    break;
                default:
                    list.Add((index, slots));
                    break;
            }
        }
    }

    private bool Holds(RegexNodeKind assertion, int at) => assertion switch
    {
        RegexNodeKind.TextStart => at == 0,
        RegexNodeKind.TextEnd => at == text.Length,
        RegexNodeKind.LineStart => at == 0 || text[at - 1] == '\n',
        RegexNodeKind.LineEnd => at == text.Length || text[at] == '\n',
        _ => (IsWord(at - 1) != IsWord(at)) == (assertion == RegexNodeKind.WordBoundary),
    };

    private bool IsWord(int at) => at >= 0 && at < text.Length && RuneSet.IsWord(text[at]);
}
