using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>go-yaml's order of keys: letters after all else, numbers within keys by their value.</summary>
internal sealed class YamlKeyOrder(bool isVersion3) : IComparer<string>
{
    public int Compare(string left, string right)
    {
        var afterDigits = false;
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            if (left[i] == right[i])
            {
                afterDigits = char.IsDigit(left[i]);
                continue;
            }

            var (isLetter, isOtherLetter) = (char.IsLetter(left[i]), char.IsLetter(right[i]));
            if (isLetter && isOtherLetter)
            {
                return GoText.Compare(left.Substring(i), right.Substring(i));
            }

            if (isLetter || isOtherLetter)
            {
                return isVersion3 && afterDigits ? (isLetter ? -1 : 1) : isOtherLetter ? -1 : 1;
            }

            return CompareNumbers(left, right, i);
        }

        return left.Length - right.Length;
    }

    private static int CompareNumbers(string left, string right, int at)
    {
        decimal number = 0, other = 0;
        if (left[at] == '0' || right[at] == '0')
        {
            for (var i = at - 1; i >= 0 && char.IsDigit(left[i]); i--)
            {
                if (left[i] != '0')
                {
                    (number, other) = (1, 1);
                    break;
                }
            }
        }

        var end = Read(left, at, ref number);
        var otherEnd = Read(right, at, ref other);
        return number != other ? number.CompareTo(other)
            : end != otherEnd ? end - otherEnd
            : left[at] - right[at];
    }

    private static int Read(string text, int at, ref decimal number)
    {
        for (; at < text.Length && char.IsDigit(text[at]); at++)
        {
            number = number > 1_000_000_000_000_000_000 ? number : (number * 10) + (text[at] - '0');
        }

        return at;
    }
}
