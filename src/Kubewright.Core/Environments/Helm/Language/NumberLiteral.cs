using System.Globalization;
using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>A number as it is written, and what it can be taken for (text/template/parse, newNumber).</summary>
/// <param name="Text">As written.</param>
/// <param name="Integer">Its value as a 64-bit integer; null where it is none.</param>
/// <param name="Float">Its value as a float64; null where it is none.</param>
internal sealed record NumberLiteral(string Text, long? Integer, double? Float)
{
    /// <summary>Reads a number or a character constant.</summary>
    /// <param name="text">As written.</param>
    /// <param name="isCharacter">Whether it is a character constant.</param>
    /// <param name="problem">What Go says of it where it cannot be read.</param>
    public static NumberLiteral? Parse(string text, bool isCharacter, out string problem)
    {
        problem = "";
        if (isCharacter)
        {
            if (GoUnquote.TryUnquote(text, out var character) && character.Length > 0)
            {
                var rune = GoText.RuneAt(character, 0, out var size);
                if (size == character.Length)
                {
                    return new NumberLiteral(text, rune, rune);
                }
            }

            problem = $"malformed character constant: {text}";
            return null;
        }

        if (GoNumbers.TryParseInteger(text, 0, out var integer))
        {
            return new NumberLiteral(text, integer, integer);
        }

        if (GoNumbers.TryParseUnsigned(text, 0, out var unsigned))
        {
            return new NumberLiteral(text, null, unsigned);
        }

        if (GoNumbers.TryParseFloat(text, out var number))
        {
            if (text.IndexOfAny(['.', 'e', 'E', 'p', 'P']) < 0)
            {
                problem = $"integer overflow: {GoQuote.Quote(text)}";
                return null;
            }

            var isWhole = Math.Floor(number) == number && Math.Abs(number) < 9.2e18;
            return new NumberLiteral(text, isWhole ? (long)number : null, number);
        }

        problem = $"illegal number syntax: {GoQuote.Quote(text)}";
        return null;
    }

    /// <summary>The value where nothing says which type is expected; null where an int cannot hold it.</summary>
    public GoValue? Ideal()
    {
        var isHexadecimal = Text.Length > 2 && Text[0] == '0' && Text[1] is 'x' or 'X' && Text.IndexOfAny(['p', 'P']) < 0;
        if (Float is { } number && !isHexadecimal && Text[0] != '\'' && Text.IndexOfAny(['.', 'e', 'E', 'p', 'P']) >= 0)
        {
            return new GoFloat(number);
        }

        return Integer is { } integer ? GoInteger.Int(integer) : null;
    }

    public override string ToString() => Integer?.ToString(CultureInfo.InvariantCulture) ?? Text;
}
