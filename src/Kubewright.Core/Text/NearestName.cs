namespace Kubewright.Core.Text;

/// <summary>Finds the name that somebody who wrote another one probably meant.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate nearest to a text, null where none is near: one that differs in case alone, or one within one edit for up to five
    /// characters, two for up to eight, three beyond. An edit inserts, deletes or replaces a character or swaps two neighbours. Of equally
    /// near candidates the first counts; the text itself is not a candidate.
    /// </summary>
    public static string? Find(IEnumerable<string> candidates, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        string? nearest = null;
        var best = Limit(text.Length) + 1;
        foreach (var candidate in candidates)
        {
            if (string.Equals(candidate, text, StringComparison.Ordinal))
            {
                continue;
            }

            if (string.Equals(candidate, text, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }

            if (Math.Abs(candidate.Length - text.Length) >= best)
            {
                continue;
            }

            var distance = Distance(candidate.ToLowerInvariant(), text.ToLowerInvariant(), best);
            if (distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>Whether <see cref="Find"/> has no choice: its candidate differs in case alone, or every other one is farther from the text.</summary>
    public static bool IsClear(IReadOnlyCollection<string> candidates, string text)
    {
        if (Find(candidates, text) is not { } nearest)
        {
            return false;
        }

        var written = text.ToLowerInvariant();
        var distance = Distance(nearest.ToLowerInvariant(), written);
        return candidates.All(candidate => candidate == nearest || Distance(candidate.ToLowerInvariant(), written) > distance);
    }

    /// <summary>
    /// The edits between two texts (optimal string alignment distance): insertions, deletions, replacements and swaps of neighbours.
    /// </summary>
    public static int Distance(string left, string right) => Distance(left, right, int.MaxValue);

    // Short names are all near to each other, so a suggestion for "tcp" must differ by one character only.
    private static int Limit(int length) => length switch
    {
        <= 2 => 0,
        <= 5 => 1,
        <= 8 => 2,
        _ => 3,
    };

    // Gives up with the limit as soon as no alignment can stay below it.
    private static int Distance(string left, string right, int limit)
    {
        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var smallest = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    edits = Math.Min(edits, beforePrevious[j - 2] + 1);
                }

                current[j] = edits;
                smallest = Math.Min(smallest, edits);
            }

            if (smallest > limit)
            {
                return limit;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
