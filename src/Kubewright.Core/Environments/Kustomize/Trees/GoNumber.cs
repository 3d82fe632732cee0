using System.Globalization;

namespace Kubewright.Core.Environments.Kustomize.Trees;

/// <summary>Numbers as Go's JSON and YAML writers print them one after the other (encoding/json floatEncoder, yaml.v2 encode.go floatv).</summary>
internal static class GoNumber
{
    /// <summary>
    /// A whole number that 64 bits hold without an exponent; anything else in the shortest form, with an exponent below 10^-4 and from 10^6 on.
    /// </summary>
    public static string Print(double number)
    {
        var (negative, digits, point) = Digits(number);
        var sign = negative ? "-" : "";
        if (digits.Length == 0)
        {
            return negative ? "-0" : "0";
        }

        var exponent = point - 1;
        if (digits.Length <= point && number is > -9223372036854775808.0 and < 18446744073709551616.0)
        {
            return sign + digits.PadRight(point, '0');
        }

        if (exponent is < -4 or >= 6)
        {
            var mantissa = digits.Length == 1 ? digits : digits.Substring(0, 1) + "." + digits.Substring(1);
            return $"{sign}{mantissa}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
        }

        return point <= 0
            ? sign + "0." + new string('0', -point) + digits
            : sign + digits.Substring(0, point) + "." + digits.Substring(point);
    }

    /// <summary>The number as 0.DIGITS times ten to the power of the point.</summary>
    private static (bool Negative, string Digits, int Point) Digits(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var negative = text[0] == '-';
        text = negative ? text.Substring(1) : text;
        var exponent = 0;
        if (text.IndexOf('E') is >= 0 and var e)
        {
            exponent = int.Parse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text.Substring(0, e);
        }

        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text : text.Substring(0, dot);
        var all = dot < 0 ? text : whole + text.Substring(dot + 1);
        var point = whole.Length + exponent;
        var leading = 0;
        while (leading < all.Length && all[leading] == '0')
        {
            leading++;
        }

        return (negative, all.Substring(leading).TrimEnd('0'), point - leading);
    }
}
