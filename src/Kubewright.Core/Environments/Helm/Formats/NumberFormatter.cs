using System.Globalization;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Writes numbers and truth values by the verbs of fmt.</summary>
internal static class NumberFormatter
{
    /// <summary>The text; null where the verb is not for such a value.</summary>
    public static string? Format(FormatVerb verb, GoValue value) => value switch
    {
        GoBool flag => verb.Verb is 't' or 'v' ? WithoutZero(verb).Pad(flag.Value ? "true" : "false") : null,
        GoInteger number => Integer(verb, number),
        GoFloat number => Float(verb, number.Value),
        _ => null,
    };

    private static FormatVerb WithoutZero(FormatVerb verb)
    {
        verb.Zero = false;
        return verb;
    }

    private static string? Integer(FormatVerb verb, GoInteger value)
    {
        switch (verb.Verb)
        {
            case 'v' when verb.Sharp && value.Type.IsUnsigned:
                return verb.Pad("0x" + value.Value.ToString("x", CultureInfo.InvariantCulture));
            case 'v' or 'd':
                return Integer(verb, value.Value, 10, "");
            case 'b':
                return Integer(verb, value.Value, 2, "0b");
            case 'o' or 'O':
                return Integer(verb, value.Value, 8, verb.Verb == 'O' ? "0o" : "0");
            case 'x':
                return Integer(verb, value.Value, 16, "0x");
            case 'X':
                return Integer(verb, value.Value, 16, "0X");
            case 'c':
                return WithoutZero(verb).Pad(GoText.OfRune(RuneOf(value.Value)));
            case 'q':
                return WithoutZero(verb).Pad(GoQuote.QuoteRune(RuneOf(value.Value), verb.Plus));
            case 'U':
                return WithoutZero(verb).Pad(GoQuote.Unicode(RuneOf(value.Value), verb.Sharp));
            default:
                return null;
        }
    }

    private static int RuneOf(long value) => value is < 0 or > 0x10FFFF ? 0xFFFD : (int)value;

    private static string Integer(FormatVerb verb, long value, int radix, string prefix)
    {
        var digits = Digits(value, radix);
        digits = verb.Verb == 'X' ? digits.ToUpperInvariant() : digits;
        if (verb.Precision is { } precision)
        {
            digits = precision == 0 && value == 0 ? "" : digits.PadLeft(precision, '0');
            verb.Zero = false;
        }

        var sign = value < 0 ? "-" : verb.Plus && verb.Verb != 'v' ? "+" : verb.Space ? " " : "";
        prefix = (verb.Sharp && verb.Verb is not ('d' or 'v')) || verb.Verb == 'O' ? prefix : "";
        prefix = prefix == "0" && digits.StartsWith("0", StringComparison.Ordinal) ? "" : prefix;
        if (verb is { Zero: true, Width: { } width })
        {
            digits = digits.PadLeft(width - sign.Length, '0');
        }

        return new FormatVerb { Width = verb.Width, Minus = verb.Minus }.Pad(sign + prefix + digits);
    }

    private static string Digits(long value, int radix)
    {
        var magnitude = value < 0 ? unchecked((ulong)-value) : (ulong)value;
        var digits = "";
        do
        {
            digits = "0123456789abcdef"[(int)(magnitude % (ulong)radix)] + digits;
            magnitude /= (ulong)radix;
        }
        while (magnitude > 0);

        return digits;
    }

    private static string? Float(FormatVerb verb, double value)
    {
        if (verb.Verb is not ('v' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G'))
        {
            return null;
        }

        var form = verb.Verb switch { 'v' => 'g', _ => char.ToLowerInvariant((char)verb.Verb) };
        var precision = verb.Precision ?? (form == 'g' ? null : 6);
        var text = precision is { } digits ? FloatDigits.Precise(value, form, digits) : FloatDigits.Shortest(value, form);
        text = verb.Verb is 'E' or 'G' ? text.ToUpperInvariant().Replace("INF", "Inf").Replace("NAN", "NaN") : text;
        var isFinite = !double.IsNaN(value) && !double.IsInfinity(value);
        var sign = text[0] is '-' or '+' ? text.Substring(0, 1) : "";
        var body = text.Substring(sign.Length);
        sign = sign == "-" ? "-" : verb.Plus && verb.Verb != 'v' ? "+" : verb.Space ? " " : sign == "+" ? "+" : "";
        if (verb is { Zero: true, Width: { } width } && isFinite)
        {
            body = body.PadLeft(width - sign.Length, '0');
        }

        return new FormatVerb { Width = verb.Width, Minus = verb.Minus }.Pad(sign + body);
    }
}
