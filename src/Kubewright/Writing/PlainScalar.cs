using System.Globalization;

namespace Kubewright.Writing;

/// <summary>
/// Decides whether a string can be written without quotes so that every reader takes it for that very string: go-yaml as Kubernetes uses it
/// (sigs.k8s.io/yaml), readers of YAML 1.1 (yaml.org/type) and of the core schema of YAML 1.2.
/// </summary>
internal static class PlainScalar
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE",
        "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF",
        "~", "=", "<<", ".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN",
    };

    public static bool Holds(string text) => text.Length > 0 && IsPlain(text) && !IsTakenForAnotherType(text);

    /// <summary>Whether the text is a null, boolean, number, date or special key to one of the readers.</summary>
    public static bool IsTakenForAnotherType(string text)
    {
        if (text.Length == 0 || Words.Contains(text))
        {
            return true;
        }

        var first = text[0];
        if (!IsDigit(first) && first is not ('+' or '-' or '.' or 'e' or 'E'))
        {
            return false;
        }

        var unsigned = first is '+' or '-' ? text.Substring(1) : text;
        return unsigned is ".inf" or ".Inf" or ".INF" || IsNumberToSomeone(unsigned) || IsNumberToNpm(unsigned) || IsPrefixAlone(unsigned)
            || IsSexagesimal(unsigned) || IsDate(text);
    }

    // go-yaml drops underscores before it reads a number, and takes what does not fit into 64 bits for text. Without underscores others read it;
    // with them YAML 1.1 alone does, and it wants digits without an exponent, or a point and a sign before the exponent.
    private static bool IsNumberToSomeone(string unsigned)
    {
        var digits = unsigned.Replace("_", "");
        if (!IsNumber(digits) || digits.Length == unsigned.Length)
        {
            return IsNumber(digits);
        }

        var exponent = digits.IndexOfAny(['e', 'E']);
        return exponent < 0 || digits[1] is 'x' or 'X'
            || (digits.IndexOf('.') >= 0 && digits[exponent + 1] is '+' or '-')
            || (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number));
    }

    private static bool IsPlain(string text)
    {
        if (!CanStart(text) || text[text.Length - 1] is ' ' or ':')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var endsPlain = (text[i] == ':' && text[i + 1] == ' ') || (text[i] == '#' && i > 0 && text[i - 1] == ' ');
            if (endsPlain || !TextCharacters.IsPrintable(text, i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CanStart(string text)
    {
        switch (text[0])
        {
            case ' ' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`':
                return false;
            case '-' or '?' or ':':
                return text.Length > 1 && text[1] != ' ' && !IsDocumentMark(text, "---");
            default:
                return !IsDocumentMark(text, "...");
        }
    }

    private static bool IsDocumentMark(string text, string mark) =>
        text.StartsWith(mark, StringComparison.Ordinal) && (text.Length == 3 || text[3] == ' ');

    // After the sign, without underscores.
    private static bool IsNumber(string text)
    {
        if (text.Length > 2 && text[0] == '0')
        {
            var digits = text.Substring(2);
            switch (text[1])
            {
                case 'b' or 'B':
                    return digits.All(digit => digit is '0' or '1');
                case 'o' or 'O':
                    return digits.All(digit => digit is >= '0' and <= '7');
                case 'x' or 'X':
                    return digits.All(digit => IsDigit(digit) || digit is (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));
            }
        }

        var position = Digits(text, 0);
        var whole = position;
        if (position < text.Length && text[position] == '.')
        {
            var fraction = Digits(text, position + 1) - position - 1;
            if (whole == 0 && fraction == 0)
            {
                return false;
            }

            position += fraction + 1;
        }
        else if (whole == 0)
        {
            return false;
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            var exponent = position + 1 < text.Length && text[position + 1] is '+' or '-' ? position + 2 : position + 1;
            position = Digits(text, exponent);
            if (position == exponent)
            {
                return false;
            }
        }

        return position == text.Length;
    }

    // The expressions for floats in npm's yaml, [0-9][0-9_]* before a point or an exponent, ask for no digit at all: '.', '._' and 'e1' are NaN to it.
    private static bool IsNumberToNpm(string unsigned)
    {
        var position = unsigned.Length > 0 && IsDigit(unsigned[0]) ? DigitsAndUnderscores(unsigned, 0) : 0;
        var hasPoint = position < unsigned.Length && unsigned[position] == '.';
        position = hasPoint ? DigitsAndUnderscores(unsigned, position + 1) : position;
        if (position == unsigned.Length || unsigned[position] is not ('e' or 'E'))
        {
            return hasPoint && position == unsigned.Length;
        }

        var exponent = position + 1 < unsigned.Length && unsigned[position + 1] is '+' or '-' ? position + 2 : position + 1;
        return exponent < unsigned.Length && Digits(unsigned, exponent) == unsigned.Length;
    }

    private static int DigitsAndUnderscores(string text, int position)
    {
        while (position < text.Length && (IsDigit(text[position]) || text[position] == '_'))
        {
            position++;
        }

        return position;
    }

    // The expressions of YAML 1.1 take 0x_ for a number although it has no digit.
    private static bool IsPrefixAlone(string text) =>
        text.Length > 2 && text[0] == '0' && (text[1] is 'b' or 'x') && text.Skip(2).All(character => character == '_');

    // 190:20:30 and 190:20:30.15 are numbers to base 60 in YAML 1.1.
    private static bool IsSexagesimal(string text)
    {
        var parts = text.Split(':');
        if (parts.Length < 2 || !IsDigitsAndUnderscores(parts[0]))
        {
            return false;
        }

        for (var i = 1; i < parts.Length; i++)
        {
            var part = parts[i];
            var point = i == parts.Length - 1 ? part.IndexOf('.') : -1;
            var minutes = point < 0 ? part : part.Substring(0, point);
            if (minutes.Length is 0 or > 2 || !minutes.All(IsDigit) || (minutes.Length == 2 && minutes[0] > '5')
                || (point >= 0 && !part.Skip(point + 1).All(character => IsDigit(character) || character == '_')))
            {
                return false;
            }
        }

        return true;
    }

    // 2024-01-02 and 2024-1-2T3:04:05 with all that may follow.
    private static bool IsDate(string text)
    {
        var month = Digits(text, 0);
        if (month != 4 || !Continues(text, month, '-', out var monthEnd) || !Continues(text, monthEnd, '-', out var dayEnd))
        {
            return false;
        }

        if (dayEnd == text.Length)
        {
            return dayEnd == 10;
        }

        var hour = text[dayEnd] is 'T' or 't' ? dayEnd + 1 : dayEnd;
        while (hour < text.Length && text[hour] == ' ')
        {
            hour++;
        }

        var hourEnd = Digits(text, hour);
        return hour > dayEnd && hourEnd - hour is 1 or 2
            && Continues(text, hourEnd, ':', out var minuteEnd) && Continues(text, minuteEnd, ':', out _);
    }

    private static bool Continues(string text, int position, char separator, out int end)
    {
        end = position;
        if (position >= text.Length || text[position] != separator)
        {
            return false;
        }

        end = Digits(text, position + 1);
        return end - position - 1 is 1 or 2;
    }

    private static bool IsDigitsAndUnderscores(string text) =>
        text.Length > 0 && IsDigit(text[0]) && text.All(character => IsDigit(character) || character == '_');

    private static int Digits(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
