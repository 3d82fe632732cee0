using Kubewright.Core.Text;

namespace Kubewright.Core.Graph;

/// <summary>
/// Distinguishes a slip of the pen from another name. Names of Services differ in whole words by design (<c>orders-api</c>, <c>orders-db</c>), so
/// each word between dashes must be similar by itself, and numbers say which one is meant.
/// </summary>
internal static class HostNameSimilarity
{
    /// <summary>The candidate that is closest to a name; null where none could be that name misspelled.</summary>
    public static string? ClosestMatch(IEnumerable<string> candidates, string name) =>
        NearestName.Find(candidates.Where(candidate => IsMisspelled(name, candidate)), name);

    private static bool IsMisspelled(string written, string meant)
    {
        if (!HaveSameDigits(written, meant))
        {
            return false;
        }

        var (left, right) = (written.Split('-'), meant.Split('-'));
        return left.Length == right.Length
            ? !left.Where((word, i) => !IsSimilarWord(word, right[i])).Any()
            : written.Replace("-", "") == meant.Replace("-", "") && written.Length > 4;
    }

    private static bool IsSimilarWord(string written, string meant)
    {
        if (written == meant)
        {
            return true;
        }

        var distance = NearestName.Distance(written, meant);
        return Math.Min(written.Length, meant.Length) switch
        {
            <= 2 => false,
            3 => distance == 1 && IsSwap(written, meant),

            // Of short words many are one letter apart (card, cart); two swapped, one missing or one too many are slips.
            4 => distance == 1 && (written.Length != meant.Length || IsSwap(written, meant)),
            <= 7 => distance == 1,
            _ => distance <= 2,
        };
    }

    private static bool IsSwap(string left, string right) => left.OrderBy(c => c).SequenceEqual(right.OrderBy(c => c));

    /// <summary>Most candidates end here: a misspelled name is held against every Service, so it makes no texts.</summary>
    private static bool HaveSameDigits(string left, string right)
    {
        for (int i = 0, j = 0; ; i++, j++)
        {
            (i, j) = (NextDigit(left, i), NextDigit(right, j));
            if (i == left.Length || j == right.Length || left[i] != right[j])
            {
                return i == left.Length && j == right.Length;
            }
        }
    }

    private static int NextDigit(string text, int start)
    {
        while (start < text.Length && !char.IsDigit(text[start]))
        {
            start++;
        }

        return start;
    }
}
