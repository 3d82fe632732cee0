using System.Globalization;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Go's time.Duration: nanoseconds, written like <c>1h15m0.5s</c>.</summary>
internal static class GoDuration
{
    public const long Second = 1_000_000_000;
    public const long Minute = 60 * Second;
    public const long Hour = 60 * Minute;

    public static string Text(long nanoseconds)
    {
        if (nanoseconds == 0)
        {
            return "0s";
        }

        var magnitude = nanoseconds < 0 ? unchecked((ulong)-nanoseconds) : (ulong)nanoseconds;
        var sign = nanoseconds < 0 ? "-" : "";
        if (magnitude < (ulong)Second)
        {
            var (unit, size) = magnitude < 1000 ? ("ns", 1UL) : magnitude < 1_000_000 ? ("µs", 1000UL) : ("ms", 1_000_000UL);
            return sign + Decimal(magnitude, size) + unit;
        }

        var seconds = magnitude / (ulong)Second;
        var text = Decimal((seconds % 60 * (ulong)Second) + (magnitude % (ulong)Second), (ulong)Second) + "s";
        var minutes = seconds / 60;
        if (minutes > 0)
        {
            text = (minutes % 60).ToString(CultureInfo.InvariantCulture) + "m" + text;
        }

        return sign + (minutes >= 60 ? (minutes / 60).ToString(CultureInfo.InvariantCulture) + "h" : "") + text;
    }

    /// <summary>time.ParseDuration.</summary>
    public static bool TryParse(string text, out long nanoseconds, out string problem)
    {
        nanoseconds = 0;
        problem = $"time: invalid duration {GoQuote.Quote(text)}";
        var isNegative = text.Length > 0 && text[0] == '-';
        var rest = text.Length > 0 && text[0] is '+' or '-' ? text.Substring(1) : text;
        if (rest == "0")
        {
            return true;
        }

        if (rest.Length == 0)
        {
            return false;
        }

        decimal total = 0;
        while (rest.Length > 0)
        {
            var digits = rest.Length - rest.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.').Length;
            if (digits == 0 || digits > 25
                || !decimal.TryParse(rest.Substring(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            rest = rest.Substring(digits);
            var end = rest.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.']);
            var unit = end < 0 ? rest : rest.Substring(0, end);
            if (unit.Length == 0)
            {
                problem = $"time: missing unit in duration {GoQuote.Quote(text)}";
                return false;
            }

            long? size = unit switch { "ns" => 1, "us" or "µs" or "μs" => 1000, "ms" => 1_000_000, "s" => Second, "m" => Minute, "h" => Hour, _ => null };
            if (size is null)
            {
                problem = $"time: unknown unit {GoQuote.Quote(unit)} in duration {GoQuote.Quote(text)}";
                return false;
            }

            rest = rest.Substring(unit.Length);
            if (number > long.MaxValue / size.Value || (total += number * size.Value) > long.MaxValue)
            {
                return false;
            }
        }

        nanoseconds = isNegative ? -(long)total : (long)total;
        return true;
    }

    private static string Decimal(ulong value, ulong size)
    {
        var whole = (value / size).ToString(CultureInfo.InvariantCulture);
        var width = size.ToString(CultureInfo.InvariantCulture).Length - 1;
        var fraction = width == 0 ? "" : (value % size).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0').TrimEnd('0');
        return fraction.Length == 0 ? whole : whole + "." + fraction;
    }
}
