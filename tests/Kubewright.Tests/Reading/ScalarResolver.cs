using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Kubewright.Tree;

namespace Kubewright.Tests.Reading;

/// <summary>
/// What a plain scalar is to each kind of reader. Written from go-yaml's source and the two specifications, independently of the library's writer.
/// </summary>
internal static partial class ScalarResolver
{
    private static readonly HashSet<string> Nulls = ["", "~", "null", "Null", "NULL"];

    private static readonly HashSet<string> Trues = ["true", "True", "TRUE", "y", "Y", "yes", "Yes", "YES", "on", "On", "ON"];

    private static readonly HashSet<string> Falses = ["false", "False", "FALSE", "n", "N", "no", "No", "NO", "off", "Off", "OFF"];

    public static bool IsString(string plain, ScalarSchema schema) => schema switch
    {
        ScalarSchema.GoYaml => ResolveAsKubernetes(plain) is ScalarNode { Kind: ScalarKind.Text } && plain is not "<<",
        ScalarSchema.Yaml11 => !Nulls.Contains(plain) && !Trues.Contains(plain) && !Falses.Contains(plain) && plain is not ("<<" or "=")
            && !Int11().IsMatch(plain) && !Float11().IsMatch(plain) && !Timestamp11().IsMatch(plain),
        ScalarSchema.Npm => IsString(plain, ScalarSchema.Yaml11) && !FloatOfNpm().IsMatch(plain),
        _ => !Nulls.Contains(plain) && plain.ToUpperInvariant() is not ("TRUE" or "FALSE") && !Int12().IsMatch(plain) && !Float12().IsMatch(plain),
    };

    /// <summary>The JSON scalar that sigs.k8s.io/yaml turns a plain scalar into.</summary>
    public static ScalarNode ResolveAsKubernetes(string plain)
    {
        if (Nulls.Contains(plain))
        {
            return ScalarNode.Null;
        }

        if (Trues.Contains(plain) || Falses.Contains(plain))
        {
            return ScalarNode.FromBoolean(Trues.Contains(plain));
        }

        // resolve.go looks at the first character before it tries numbers.
        return plain[0] is (>= '0' and <= '9') or '+' or '-' or '.' && ReadNumber(plain.Replace("_", "")) is { } number
            ? ScalarNode.FromNumber(number)
            : ScalarNode.FromText(plain);
    }

    // strconv.ParseInt(plain, 0, 64), ParseUint, then yamlStyleFloat.
    private static string? ReadNumber(string plain)
    {
        var integer = GoInteger().Match(plain);
        if (integer.Success)
        {
            var value = BigInteger.Zero;
            var digits = integer.Groups["digits"].Value;
            var numberBase = integer.Groups["prefix"].Value.ToLowerInvariant() switch { "0x" => 16, "0b" => 2, "0o" or "0" => 8, _ => 10 };
            if (digits.All(digit => Convert.ToInt32(digit.ToString(), 16) < numberBase))
            {
                value = digits.Aggregate(value, (sum, digit) => (sum * numberBase) + Convert.ToInt32(digit.ToString(), 16));
                value = integer.Groups["sign"].Value == "-" ? -value : value;
                if (value >= long.MinValue && value <= ulong.MaxValue)
                {
                    return value.ToString(CultureInfo.InvariantCulture);
                }
            }
        }

        return GoFloat().IsMatch(plain)
            ? double.Parse(plain, NumberStyles.Float, CultureInfo.InvariantCulture) is var number && double.IsFinite(number)
                ? ToJson(number)
                : null
            : null;
    }

    private static string ToJson(double number) =>
        number == Math.Truncate(number) && Math.Abs(number) < 1e15
            ? number.ToString("F0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<sign>[-+]?)(?:(?<prefix>0[xX]|0[bB]|0[oO]|0(?=[0-9]))(?<digits>[0-9a-fA-F]+)|(?<digits>0|[1-9][0-9]*))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex GoInteger();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex GoFloat();

    [GeneratedRegex("^([-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Int11();

    [GeneratedRegex(
        @"^([-+]?([0-9][0-9_]*)\.[0-9_]*([eE][-+][0-9]+)?|[-+]?\.[0-9][0-9_]*([eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Float11();

    [GeneratedRegex(
        @"^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?([ \t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp11();

    [GeneratedRegex(@"^[-+]?([0-9][0-9_]*)?(\.[0-9_]*|(\.[0-9_]*)?[eE][-+]?[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex FloatOfNpm();

    [GeneratedRegex("^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Int12();

    [GeneratedRegex(@"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$", RegexOptions.CultureInvariant)]
    private static partial Regex Float12();
}
