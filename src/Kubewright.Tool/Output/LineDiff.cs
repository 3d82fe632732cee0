namespace Kubewright.Tool.Output;

/// <summary>The fewest lines to delete and insert that turn one text into another (E. Myers, An O(ND) Difference Algorithm, 1986).</summary>
internal static class LineDiff
{
    // The steps are kept for walking back, so their memory grows with the square of the differences.
    private const int MostDifferences = 2000;

    /// <summary>The lines of both texts in order, each with '-', '+' or ' '.</summary>
    public static List<(char Sign, string Line)> Compare(string[] before, string[] after)
    {
        var start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = before.Skip(start).Reverse().Zip(after.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return
        [
            .. before.Take(start).Select(line => (' ', line)),
            .. CompareMiddle(before[start..^end], after[start..^end]),
            .. before.TakeLast(end).Select(line => (' ', line)),
        ];
    }

    private static IEnumerable<(char Sign, string Line)> CompareMiddle(string[] before, string[] after)
    {
        var steps = FindSteps(before, after);
        if (steps is null)
        {
            return before.Select(line => ('-', line)).Concat(after.Select(line => ('+', line)));
        }

        var lines = new List<(char, string)>();
        var (x, y) = (before.Length, after.Length);
        for (var d = steps.Count - 1; d > 0; d--)
        {
            var reached = steps[d - 1];
            var k = x - y;
            var inserts = k == -d || (k != d && reached[d - 1 + k - 1] < reached[d - 1 + k + 1]);
            var fromX = reached[d - 1 + (inserts ? k + 1 : k - 1)];
            var fromY = fromX - (inserts ? k + 1 : k - 1);
            for (; x > fromX + (inserts ? 0 : 1); x--, y--)
            {
                lines.Add((' ', before[x - 1]));
            }

            lines.Add(inserts ? ('+', after[fromY]) : ('-', before[fromX]));
            (x, y) = (fromX, fromY);
        }

        for (; x > 0; x--)
        {
            lines.Add((' ', before[x - 1]));
        }

        lines.Reverse();
        return lines;
    }

    /// <summary>How far each diagonal gets with 0, 1, 2, ... differences; diagonal k of step d is at d + k. Null where there are too many.</summary>
    private static List<int[]>? FindSteps(string[] before, string[] after)
    {
        var steps = new List<int[]>();
        for (var d = 0; d <= MostDifferences; d++)
        {
            var reached = new int[2 * d + 1];
            steps.Add(reached);
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0
                    : k == -d || (k != d && steps[d - 1][d - 1 + k - 1] < steps[d - 1][d - 1 + k + 1]) ? steps[d - 1][d - 1 + k + 1]
                    : steps[d - 1][d - 1 + k - 1] + 1;
                var y = x - k;
                while (x < before.Length && y < after.Length && before[x] == after[y])
                {
                    x++;
                    y++;
                }

                reached[d + k] = x;
                if (x >= before.Length && y >= after.Length)
                {
                    return steps;
                }
            }
        }

        return null;
    }
}
