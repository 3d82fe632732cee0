using System.Globalization;

namespace Kubewright;

/// <summary>
/// An amount of cpu, memory or another resource: <c>500m</c>, <c>2</c>, <c>128Mi</c>, <c>1.5Gi</c>, <c>1e3</c>. Cpu is counted in cores
/// (m: thousandths), memory and storage in bytes. Text converts to it and is checked on the way.
/// Kubernetes: <c>k8s.io/apimachinery/pkg/api/resource/quantity.go</c>.
/// </summary>
public readonly struct Quantity : IEquatable<Quantity>
{
    private static readonly string[] Suffixes = ["", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    private readonly string? _text;

    private Quantity(string text) => _text = text;

    /// <summary>Reads a quantity.</summary>
    /// <exception cref="FormatException">The text is not a quantity.</exception>
    public static Quantity Parse(string text) => TryParse(text, out var quantity)
        ? quantity
        : throw new FormatException(
            "'" + text + "' is not a quantity. Write a number with one of the suffixes " + string.Join(", ", Suffixes.Skip(1))
            + " or none, such as 500m, 2 or 128Mi." + Suggestion(text));

    /// <summary>Reads a quantity; false where the text is none.</summary>
    public static bool TryParse(string? text, out Quantity quantity)
    {
        quantity = default;
        if (text is null || !IsQuantity(text))
        {
            return false;
        }

        quantity = new Quantity(text);
        return true;
    }

    /// <summary>Reads a quantity.</summary>
    /// <exception cref="FormatException">The text is not a quantity.</exception>
    public static implicit operator Quantity(string text) => Parse(text);

    /// <summary>A whole number of cores, bytes or whatever the resource counts.</summary>
    public static implicit operator Quantity(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether both are written alike.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Whether they are written differently.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>Whether both are written alike; <c>1000m</c> and <c>1</c> are not.</summary>
    public bool Equals(Quantity other) => string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The quantity as it was written.</summary>
    public override string ToString() => _text ?? "0";

    private static bool IsQuantity(string text)
    {
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var end = start;
        var digits = 0;
        for (var points = 0; end < text.Length && (text[end] is >= '0' and <= '9' || (text[end] == '.' && points++ == 0)); end++)
        {
            digits += text[end] == '.' ? 0 : 1;
        }

        var suffix = text.Substring(end);
        return digits > 0 && (Suffixes.Contains(suffix) || IsExponent(suffix));
    }

    private static bool IsExponent(string suffix)
    {
        var digits = suffix.Length > 1 && suffix[1] is '+' or '-' ? 2 : 1;
        return suffix.Length > digits && suffix[0] is 'e' or 'E' && suffix.Skip(digits).All(digit => digit is >= '0' and <= '9');
    }

    private static string Suggestion(string? text)
    {
        var number = new string((text ?? "").TakeWhile(character => character is (>= '0' and <= '9') or '.').ToArray());
        var suffix = (text ?? "").Substring(number.Length).Trim();
        var meant = Suffixes.Skip(10).FirstOrDefault(known =>
            string.Equals(known, suffix, StringComparison.OrdinalIgnoreCase)
            || string.Equals(known + "B", suffix, StringComparison.OrdinalIgnoreCase)
            || string.Equals(known.Substring(0, 1) + "B", suffix, StringComparison.OrdinalIgnoreCase));
        return meant is not null && TryParse(number + meant, out _) ? " Did you mean " + number + meant + "?" : "";
    }
}
