using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Values as numbers, as spf13/cast 1.7 converts them: what is not a number is 0.</summary>
internal static class Conversions
{
    public static long ToInteger(GoValue value) => value switch
    {
        GoInteger number => ReferenceEquals(number.Type, GoType.Duration) ? 0 : number.Value,
        GoFloat number => Truncate(number.Value),
        GoBool flag => flag.Value ? 1 : 0,
        GoString text => GoNumbers.TryParseInteger(WithoutZeroDecimals(text.Value), 0, out var parsed) ? parsed : 0,
        _ => 0,
    };

    public static double ToFloat(GoValue value) => value switch
    {
        GoInteger number => number.Value,
        GoFloat number => number.Value,
        GoBool flag => flag.Value ? 1 : 0,
        GoString text => GoNumbers.TryParseFloat(text.Value, out var parsed) ? parsed : 0,
        _ => 0,
    };

    /// <summary>A float as Go on 64-bit Intel converts it: what does not fit is the smallest number.</summary>
    public static long Truncate(double value) => value is >= -9223372036854775808.0 and < 9223372036854775808.0 ? (long)value : long.MinValue;

    /// <summary>12.00 is 12.</summary>
    private static string WithoutZeroDecimals(string text)
    {
        var end = text.TrimEnd('0').Length;
        return end > 0 && end < text.Length && text[end - 1] == '.' ? text.Substring(0, end - 1) : text;
    }
}
