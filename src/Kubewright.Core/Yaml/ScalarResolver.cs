using System.Globalization;

namespace Kubewright.Core.Yaml;

/// <summary>
/// Resolves the text of a scalar to its type and value exactly as go-yaml v2 does for Kubernetes
/// (sigs.k8s.io/yaml goyaml.v2/resolve.go): YAML 1.1 without base-60 numbers, dates stay strings.
/// </summary>
internal static class ScalarResolver
{
    private const string Prefix = "tag:yaml.org,2002:";

    /// <summary>The type of a scalar; null where an explicit tag contradicts the text, which go-yaml refuses.</summary>
    public static YamlScalarType? Resolve(string value, YamlScalarStyle style, string? tag)
    {
        if (tag is null)
        {
            return style == YamlScalarStyle.Plain ? ResolvePlain(value, out _, out _) : YamlScalarType.String;
        }

        if (!tag.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return YamlScalarType.String;
        }

        var resolved = ResolvePlain(value, out _, out _);
        return tag.Substring(Prefix.Length) switch
        {
            "bool" => resolved is YamlScalarType.Boolean ? resolved : null,
            "int" => resolved is YamlScalarType.Integer ? resolved : null,
            "float" => resolved is YamlScalarType.Integer or YamlScalarType.Float ? YamlScalarType.Float : null,
            "null" => resolved is YamlScalarType.Null ? resolved : null,
            _ => YamlScalarType.String,
        };
    }

    /// <summary>The type of a plain scalar without a tag, with its number where it is one.</summary>
    /// <param name="value">The text.</param>
    /// <param name="integer">The value of an <see cref="YamlScalarType.Integer"/> that fits into 64 bits, else 0.</param>
    /// <param name="number">The value of any number.</param>
    public static YamlScalarType ResolvePlain(string value, out long integer, out double number)
    {
        integer = 0;
        number = 0;
        if (value.Length == 0)
        {
            return YamlScalarType.Null;
        }

        switch (value[0])
        {
            case '~' or 'n' or 'N' or 'y' or 'Y' or 't' or 'T' or 'f' or 'F' or 'o' or 'O':
                return ResolveWord(value);
            case '.':
                return ResolveSpecialFloat(value, out number) || TryParseFloat(WithoutUnderscores(value), out number) ? YamlScalarType.Float
                    : YamlScalarType.String;
            case '+' or '-' or (>= '0' and <= '9'):
                return ResolveNumber(value, out integer, out number);
            default:
                return YamlScalarType.String;
        }
    }

    /// <summary>Whether the text is YAML's infinity or not-a-number.</summary>
    public static bool IsNotFinite(string value) => ResolveSpecialFloat(value, out _);

    private static YamlScalarType ResolveWord(string value)
    {
        switch (value)
        {
            case "~" or "null" or "Null" or "NULL":
                return YamlScalarType.Null;
            case "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON":
            case "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF":
                return YamlScalarType.Boolean;
            default:
                return YamlScalarType.String;
        }
    }

    /// <summary>Behind a leading point, unlike behind a digit, Go accepts underscores between digits only.</summary>
    private static string WithoutUnderscores(string value)
    {
        for (var i = value.IndexOf('_'); i >= 0; i = value.IndexOf('_', i + 1))
        {
            if (!IsDigit(value[i - 1]) || i + 1 == value.Length || !IsDigit(value[i + 1]))
            {
                return value;
            }
        }

        return value.Replace("_", "");
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool ResolveSpecialFloat(string value, out double number)
    {
        switch (value)
        {
            case ".nan" or ".NaN" or ".NAN":
                number = double.NaN;
                return true;
            case ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF":
                number = double.PositiveInfinity;
                return true;
            case "-.inf" or "-.Inf" or "-.INF":
                number = double.NegativeInfinity;
                return true;
            default:
                number = 0;
                return false;
        }
    }

    private static YamlScalarType ResolveNumber(string value, out long integer, out double number)
    {
        integer = 0;
        if (ResolveSpecialFloat(value, out number))
        {
            return YamlScalarType.Float;
        }

        var plain = value.IndexOf('_') < 0 ? value : value.Replace("_", "");
        if (TryParseInteger(plain, out integer, out number))
        {
            return YamlScalarType.Integer;
        }

        return TryParseFloat(plain, out number) ? YamlScalarType.Float : YamlScalarType.String;
    }

    /// <summary>
    /// An integer of up to 64 bits in Go's notation with base prefix; one without a sign may use all 64. A larger decimal number is a
    /// float, a larger one of another base a text.
    /// </summary>
    private static bool TryParseInteger(string text, out long integer, out double number)
    {
        integer = 0;
        number = 0;
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var negative = start == 1 && text[0] == '-';
        var radix = 10;
        if (text.Length - start > 1 && text[start] == '0')
        {
            (radix, var prefix) = text[start + 1] switch
            {
                'x' or 'X' => (16, 2),
                'o' or 'O' => (8, 2),
                'b' or 'B' => (2, 2),
                _ => (8, 1),
            };
            start += prefix;
        }

        if (start == text.Length)
        {
            return false;
        }

        ulong magnitude = 0;
        var overflows = false;
        for (var i = start; i < text.Length; i++)
        {
            var digit = DigitOf(text[i]);
            if (digit >= radix)
            {
                return false;
            }

            overflows |= magnitude > (ulong.MaxValue - (ulong)digit) / (ulong)radix;
            magnitude = unchecked((magnitude * (ulong)radix) + (ulong)digit);
        }

        number = negative ? -(double)magnitude : magnitude;

        var limit = negative ? 1UL << 63 : long.MaxValue;
        if (!overflows && magnitude <= limit)
        {
            integer = negative ? unchecked(-(long)magnitude) : (long)magnitude;
            return true;
        }

        return !overflows && text[0] is not ('+' or '-');
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    /// <summary>[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?, and finite.</summary>
    private static bool TryParseFloat(string text, out double number)
    {
        number = 0;
        var i = text[0] is '+' or '-' ? 1 : 0;
        var digits = SkipDigits(text, ref i);
        if (i < text.Length && text[i] == '.')
        {
            i++;
            digits += SkipDigits(text, ref i);
        }

        if (digits == 0)
        {
            return false;
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            i++;
            if (i < text.Length && text[i] is '+' or '-')
            {
                i++;
            }

            if (SkipDigits(text, ref i) == 0)
            {
                return false;
            }
        }

        return i == text.Length
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && !double.IsInfinity(number);
    }

    private static int SkipDigits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && IsDigit(text[i]))
        {
            i++;
        }

        return i - start;
    }
}
