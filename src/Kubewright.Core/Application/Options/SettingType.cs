using System.Collections.Immutable;
using System.Globalization;

namespace Kubewright.Core.Application.Options;

/// <summary>The type that the text of a setting is converted to.</summary>
/// <param name="Name">Its name in C#: <c>int</c>, <c>TimeSpan</c>, the name of an enum.</param>
/// <param name="Members">The members of an enum; empty for other types.</param>
public sealed record SettingType(string Name, ImmutableArray<string> Members)
{
    /// <summary>A type that takes any text, or of which it is not known what it takes.</summary>
    public static SettingType Any { get; } = new("", []);

    /// <summary>
    /// Whether a text is converted: as the type converters do that configuration binds with (System.ComponentModel.TypeConverter). An empty text and
    /// what is not known count as converted.
    /// </summary>
    public bool Takes(string text)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            return true;
        }

        if (!Members.IsEmpty)
        {
            return TakesMembers(text);
        }

        return Name switch
        {
            "bool" => bool.TryParse(text, out _),
            "byte" => TakesInteger(text, byte.MinValue, byte.MaxValue),
            "sbyte" => TakesInteger(text, sbyte.MinValue, sbyte.MaxValue),
            "short" => TakesInteger(text, short.MinValue, short.MaxValue),
            "ushort" => TakesInteger(text, ushort.MinValue, ushort.MaxValue),
            "int" => TakesInteger(text, int.MinValue, int.MaxValue),
            "uint" => TakesInteger(text, uint.MinValue, uint.MaxValue),
            "long" => TakesInteger(text, long.MinValue, long.MaxValue),
            "ulong" => TakesInteger(text, 0, ulong.MaxValue),
            "float" or "double" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "decimal" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "TimeSpan" => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _),
            "Guid" => Guid.TryParse(text, out _),
            _ => true,
        };
    }

    public bool Equals(SettingType? other) => other is not null && Name == other.Name && Members.SequenceEqual(other.Members);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    public override string ToString() => Name;

    /// <summary>The converters of whole numbers read hexadecimal texts with several marks.</summary>
    private static bool IsHexadecimal(string text) =>
        text[0] == '#' || text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || text.StartsWith("&h", StringComparison.OrdinalIgnoreCase);

    private static bool TakesInteger(string text, decimal least, decimal most) =>
        IsHexadecimal(text)
        || (decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most);

    /// <summary>Members in any case, several with commas between, or numbers, of which the enum's own type allows some.</summary>
    private bool TakesMembers(string text) =>
        text.Split(',').All(part => decimal.TryParse(part.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            || Members.Contains(part.Trim(), StringComparer.OrdinalIgnoreCase));
}
