namespace Kubewright.Core.Environments;

/// <summary>The order in which kubectl prints keys: numbers within them by their value, letters after anything else (yaml.v2 sorter.go).</summary>
internal sealed class KeyOrder : IComparer<string>
{
    public static readonly KeyOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = (x!, y!);
        var inDigits = false;
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            if (a[i] == b[i])
            {
                inDigits = char.IsDigit(a[i]);
                continue;
            }

            var (aLetter, bLetter) = (char.IsLetter(a[i]), char.IsLetter(b[i]));
            if (aLetter && bLetter)
            {
                return a[i] - b[i];
            }

            if (aLetter || bLetter)
            {
                return aLetter == inDigits ? -1 : 1;
            }

            var (aEnd, aNumber) = Number(a, i, a, b);
            var (bEnd, bNumber) = Number(b, i, a, b);
            return aNumber != bNumber ? aNumber.CompareTo(bNumber) : aEnd != bEnd ? aEnd - bEnd : a[i] - b[i];
        }

        return a.Length - b.Length;
    }

    /// <summary>The number from there on; a zero within one continues it.</summary>
    private static (int End, long Number) Number(string text, int at, string a, string b)
    {
        long number = 0;
        if (a[at] == '0' || b[at] == '0')
        {
            for (var j = at - 1; j >= 0 && char.IsDigit(a[j]); j--)
            {
                if (a[j] != '0')
                {
                    number = 1;
                    break;
                }
            }
        }

        var end = at;
        for (; end < text.Length && text[end] is >= '0' and <= '9'; end++)
        {
            number = unchecked((number * 10) + (text[end] - '0'));
        }

        return (end, number);
    }
}
