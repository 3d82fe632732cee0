using System.Globalization;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>The decimal digits of a float64, as Go's strconv finds and lays them out.</summary>
internal static class FloatDigits
{
    /// <summary>From which exponent on the shortest form has one.</summary>
    private const int ShortestThreshold = 6;

    /// <summary>strconv.FormatFloat with the shortest digits that give the number back: <c>g</c>, <c>e</c> or <c>f</c>.</summary>
    public static string Shortest(double value, char format)
    {
        if (Special(value) is { } special)
        {
            return special;
        }

        var digits = ShortestDigits(value, out var point);
        return Sign(value) + (format switch
        {
            'e' => Exponential(digits, point, digits.Length - 1),
            'f' => Fixed(digits, point, Math.Max(0, digits.Length - point)),
            _ => point - 1 < -4 || point - 1 >= ShortestThreshold
                ? Exponential(digits, point, digits.Length - 1)
                : Fixed(digits, point, Math.Max(0, digits.Length - point)),
        });
    }

    /// <summary>strconv.FormatFloat with a precision.</summary>
    public static string Precise(double value, char format, int precision)
    {
        if (Special(value) is { } special)
        {
            return special;
        }

        switch (format)
        {
            case 'e':
                var exponential = Rounded(value, precision + 1, out var exponentialPoint);
                return Sign(value) + Exponential(exponential, exponentialPoint, precision);
            case 'f':
                return Sign(value) + Math.Abs(value).ToString("F" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            default:
                precision = precision == 0 ? 1 : precision;
                var digits = Rounded(value, precision, out var point).TrimEnd('0');
                digits = digits.Length == 0 ? "0" : digits;
                var threshold = precision > digits.Length && digits.Length >= point ? digits.Length : precision;
                return Sign(value) + (point - 1 < -4 || point - 1 >= threshold
                    ? Exponential(digits, point, digits.Length - 1)
                    : Fixed(digits, point, Math.Max(0, digits.Length - point)));
        }
    }

    /// <summary>encoding/json's form: an exponent only below 1e-6 and from 1e21 on.</summary>
    public static string Json(double value)
    {
        var size = Math.Abs(value);
        if (size == 0 || (size >= 1e-6 && size < 1e21))
        {
            return Shortest(value, 'f');
        }

        var text = Shortest(value, 'e');
        var n = text.Length;
        return n >= 4 && text[n - 4] == 'e' && text[n - 3] == '-' && text[n - 2] == '0' ? text.Substring(0, n - 2) + text[n - 1] : text;
    }

    private static string? Special(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsPositiveInfinity(value) ? "+Inf" : double.IsNegativeInfinity(value) ? "-Inf" : null;

    private static string Sign(double value) => value < 0 || (value == 0 && double.IsNegativeInfinity(1 / value)) ? "-" : "";

    /// <summary>The fewest digits that read back as the number; the decimal point is behind the first <paramref name="point"/> of them.</summary>
    private static string ShortestDigits(double value, out int point)
    {
        for (var precision = 15; ; precision++)
        {
            var digits = Rounded(value, precision, out point);
            var text = $"0.{digits}e{point.ToString(CultureInfo.InvariantCulture)}";
            if (precision == 17 || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read == Math.Abs(value)))
            {
                digits = digits.TrimEnd('0');
                if (digits.Length > 0)
                {
                    return digits;
                }

                point = 1;
                return "0";
            }
        }
    }

    private static string Rounded(double value, int precision, out int point)
    {
        if (value == 0)
        {
            point = 1;
            return new string('0', precision);
        }

        var text = Math.Abs(value).ToString("E" + (precision - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var e = text.IndexOf('E');
        GoNumbers.TryParseInteger(text.Substring(e + 1), 10, out var exponent);
        point = (int)exponent + 1;
        return text.Substring(0, e).Replace(".", "");
    }

    private static string Exponential(string digits, int point, int decimals)
    {
        var exponent = digits.Trim('0').Length == 0 ? 0 : point - 1;
        var fraction = digits.Substring(1).PadRight(decimals, '0').Substring(0, decimals);
        return digits[0] + (decimals > 0 ? "." + fraction : "") + "e" + (exponent < 0 ? "-" : "+")
            + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
    }

    private static string Fixed(string digits, int point, int decimals)
    {
        var whole = point <= 0 ? "0" : digits.Length >= point ? digits.Substring(0, point) : digits.PadRight(point, '0');
        if (decimals == 0)
        {
            return whole;
        }

        var fraction = point <= 0 ? new string('0', -point) + digits : digits.Length > point ? digits.Substring(point) : "";
        return whole + "." + fraction.PadRight(decimals, '0').Substring(0, decimals);
    }
}
