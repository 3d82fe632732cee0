using System.Globalization;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Reads numbers as Go's strconv does.</summary>
internal static class GoNumbers
{
    /// <summary>strconv.ParseInt; base 0 takes prefixes and underscores.</summary>
    public static bool TryParseInteger(string text, int radix, out long value) => ParseInteger(text, radix, out value) == NumberProblem.None;

    /// <summary>strconv.ParseInt with the reason of its refusal; out of range it gives the nearest bound.</summary>
    public static NumberProblem ParseInteger(string text, int radix, out long value)
    {
        value = 0;
        var negative = text.Length > 0 && text[0] == '-';
        var digits = text.Length > 0 && text[0] is '+' or '-' ? text.Substring(1) : text;
        var problem = ParseUnsigned(digits, radix, out var magnitude);
        if (problem == NumberProblem.Syntax)
        {
            return problem;
        }

        var limit = negative ? 1UL << 63 : long.MaxValue;
        if (problem == NumberProblem.Range || magnitude > limit)
        {
            value = negative ? long.MinValue : long.MaxValue;
            return NumberProblem.Range;
        }

        value = negative ? unchecked(-(long)magnitude) : (long)magnitude;
        return NumberProblem.None;
    }

    /// <summary>strconv.ParseUint.</summary>
    public static bool TryParseUnsigned(string text, int radix, out ulong value) => ParseUnsigned(text, radix, out value) == NumberProblem.None;

    /// <summary>strconv.ParseFloat.</summary>
    public static bool TryParseFloat(string text, out double value)
    {
        value = 0;
        var body = text.Length > 0 && text[0] is '+' or '-' ? text.Substring(1) : text;
        switch (body.ToLowerInvariant())
        {
            case "inf" or "infinity":
                value = text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
                return true;
            case "nan" when body.Length == text.Length:
                value = double.NaN;
                return true;
        }

        if (body.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            var isRead = TryParseHexadecimalFloat(body.Substring(2), out value);
            value = text[0] == '-' ? -value : value;
            return isRead;
        }

        if (body.Length == 0 || body[0] is not ((>= '0' and <= '9') or '.') || body.IndexOfAny(['x', 'X', ',', ' ', '\0']) >= 0)
        {
            return false;
        }

        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture,
            out value)
            && !double.IsInfinity(value);
    }

    /// <summary>What is behind 0x: digits, and a power of two behind p.</summary>
    private static bool TryParseHexadecimalFloat(string text, out double value)
    {
        value = 0;
        var p = text.IndexOfAny(['p', 'P']);
        if (p <= 0 || !TryParseInteger(text.Substring(p + 1), 10, out var exponent))
        {
            return false;
        }

        var point = text.IndexOf('.', 0, p);
        var digits = text.Substring(0, p).Replace(".", "");
        foreach (var c in digits)
        {
            if (DigitOf(c) >= 16)
            {
                return false;
            }

            value = (value * 16) + DigitOf(c);
        }

        value *= Math.Pow(2, Math.Max(-2000, Math.Min(2000, exponent)) - (point < 0 ? 0 : 4 * (p - point - 1)));
        return digits.Length > 0 && !double.IsInfinity(value);
    }

    private static NumberProblem ParseUnsigned(string text, int radix, out ulong value)
    {
        value = 0;
        var at = 0;
        var mayUnderscore = radix == 0;
        if (radix == 0)
        {
            radix = 10;
            if (text.Length > 1 && text[0] == '0')
            {
                (radix, at) = text[1] switch
                {
                    'x' or 'X' => (16, 2),
                    'o' or 'O' => (8, 2),
                    'b' or 'B' => (2, 2),
                    _ => (8, 1),
                };
            }
        }

        if (at >= text.Length || (mayUnderscore && !UnderscoresAreRight(text, at)))
        {
            return NumberProblem.Syntax;
        }

        var overflows = false;
        for (; at < text.Length; at++)
        {
            if (mayUnderscore && text[at] == '_')
            {
                continue;
            }

            var digit = DigitOf(text[at]);
            if (digit >= radix)
            {
                return NumberProblem.Syntax;
            }

            overflows |= value > (ulong.MaxValue - (ulong)digit) / (ulong)radix;
            value = unchecked((value * (ulong)radix) + (ulong)digit);
        }

        return overflows ? NumberProblem.Range : NumberProblem.None;
    }

    /// <summary>Underscores are between digits, or between a prefix and a digit.</summary>
    private static bool UnderscoresAreRight(string text, int start)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && (i < start || i == 0 || i + 1 == text.Length || text[i + 1] == '_' || (i == start && start == 0)))
            {
                return false;
            }
        }

        return true;
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'z' => c - 'a' + 10,
        >= 'A' and <= 'Z' => c - 'A' + 10,
        _ => int.MaxValue,
    };
}
