using System.Globalization;
using System.Numerics;

namespace Kubewright.Core.Schema;

/// <summary>
/// An amount of a resource: <c>500m</c>, <c>1.5</c>, <c>128Mi</c>, <c>1e3</c>. The grammar and the suffixes are those of
/// <c>apimachinery/pkg/api/resource/quantity.go</c>: a number without digits is 0, what is finer than a billionth is rounded up.
/// </summary>
public readonly struct Quantity : IComparable<Quantity>, IEquatable<Quantity>
{
    // Beyond this Kubernetes caps the amount; no real one comes near.
    private const int LargestExponent = 100;

    // A number of more digits than this is read to its first ones: the cost of reading grows with the square of the length.
    private const int MostDigits = 200;

    private readonly BigInteger _nano;

    private Quantity(BigInteger nano) => _nano = nano;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _nano.Sign;

    /// <summary>Whether the amount is whole.</summary>
    public bool IsWhole => _nano % BigInteger.Pow(10, 9) == 0;

    public static Quantity operator +(Quantity left, Quantity right) => new(left._nano + right._nano);

    public static bool operator ==(Quantity left, Quantity right) => left._nano == right._nano;

    public static bool operator !=(Quantity left, Quantity right) => left._nano != right._nano;

    public static bool operator <(Quantity left, Quantity right) => left._nano < right._nano;

    public static bool operator >(Quantity left, Quantity right) => left._nano > right._nano;

    public static bool operator <=(Quantity left, Quantity right) => left._nano <= right._nano;

    public static bool operator >=(Quantity left, Quantity right) => left._nano >= right._nano;

    /// <summary>Reads an amount; false where Kubernetes cannot.</summary>
    public static bool TryParse(string text, out Quantity quantity)
    {
        quantity = default;
        text = text.Trim();
        if (text.Length == 0)
        {
            return false;
        }

        var position = text[0] is '+' or '-' ? 1 : 0;
        var whole = ReadDigits(text, ref position);
        var fraction = "";
        if (position < text.Length && text[position] == '.')
        {
            position++;
            fraction = ReadDigits(text, ref position);
        }

        if (!TryReadSuffix(text.Substring(position), out var numberBase, out var exponent))
        {
            return false;
        }

        var digits = whole + fraction;
        var cut = Math.Max(0, digits.Length - MostDigits);
        digits = digits.Substring(0, digits.Length - cut);
        var mantissa = digits.Length == 0 ? BigInteger.Zero : BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        var scale = 9 - fraction.Length + Math.Min(cut, MostDigits) + (numberBase == 10 ? exponent : 0);
        if (numberBase == 2)
        {
            mantissa *= BigInteger.Pow(2, exponent);
        }

        var nano = scale >= 0 ? mantissa * BigInteger.Pow(10, scale) : DivideRoundingUp(mantissa, BigInteger.Pow(10, -scale));
        quantity = new Quantity(text[0] == '-' ? -nano : nano);
        return true;
    }

    /// <summary>Whether another amount above zero fits into this one without a rest.</summary>
    public bool IsMultipleOf(Quantity other) => _nano % other._nano == 0;

    public int CompareTo(Quantity other) => _nano.CompareTo(other._nano);

    public bool Equals(Quantity other) => _nano == other._nano;

    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    public override int GetHashCode() => _nano.GetHashCode();

    private static string ReadDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return text.Substring(start, position - start);
    }

    private static bool TryReadSuffix(string suffix, out int numberBase, out int exponent)
    {
        numberBase = suffix.Length == 2 && suffix[1] == 'i' ? 2 : 10;
        exponent = suffix switch
        {
            "" => 0,
            "n" => -9,
            "u" => -6,
            "m" => -3,
            "k" => 3,
            "M" => 6,
            "G" => 9,
            "T" => 12,
            "P" => 15,
            "E" => 18,
            "Ki" => 10,
            "Mi" => 20,
            "Gi" => 30,
            "Ti" => 40,
            "Pi" => 50,
            "Ei" => 60,
            _ => int.MinValue,
        };
        if (exponent != int.MinValue)
        {
            return true;
        }

        if (suffix[0] is not ('e' or 'E')
            || !long.TryParse(suffix.Substring(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written))
        {
            return false;
        }

        exponent = (int)Math.Max(-LargestExponent, Math.Min(LargestExponent, written));
        return true;
    }

    private static BigInteger DivideRoundingUp(BigInteger value, BigInteger divisor) => (value + divisor - 1) / divisor;
}
