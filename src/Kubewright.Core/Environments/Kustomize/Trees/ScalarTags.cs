using System.Globalization;
using System.Text.RegularExpressions;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Trees;

/// <summary>
/// The tags of scalars as kustomize's reader (yaml.v3 resolve.go) gives them. It differs from the reader of kubectl and the API server: <c>yes</c>,
/// <c>on</c> and their like are texts, and a date is a time.
/// </summary>
internal static class ScalarTags
{
    public const string Text = "!!str";
    public const string Null = "!!null";
    public const string Boolean = "!!bool";
    public const string Integer = "!!int";
    public const string Float = "!!float";
    public const string Time = "!!timestamp";
    public const string Map = "!!map";
    public const string List = "!!seq";

    private const string LongPrefix = "tag:yaml.org,2002:";

    private static readonly Regex TimePattern = new(
        @"^(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})"
        + @"(?:(?<t>[Tt ])(?<h>[0-9]{1,2}):(?<n>[0-9]{1,2}):(?<s>[0-9]{1,2})(?<f>\.[0-9]+)?(?<z>Z|[+-][0-9]{2}:[0-9]{2})?)?\z",
        RegexOptions.CultureInvariant);

    /// <summary>The tag of a plain scalar without one.</summary>
    public static string Resolve(string value)
    {
        switch (value)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return Null;
            case "true" or "True" or "TRUE" or "false" or "False" or "FALSE":
                return Boolean;
        }

        if (TryReadTime(value, out _))
        {
            return Time;
        }

        return ScalarResolver.ResolvePlain(value, out _, out _) switch
        {
            YamlScalarType.Integer => Integer,
            YamlScalarType.Float => Float,
            _ => Text,
        };
    }

    /// <summary>The tag of a scalar as it is written.</summary>
    public static string Of(YamlScalar scalar)
    {
        if (scalar.Tag is { } tag)
        {
            return tag.StartsWith(LongPrefix, StringComparison.Ordinal) ? "!!" + tag.Substring(LongPrefix.Length) : tag == "!" ? Text : tag;
        }

        return scalar.Style == YamlScalarStyle.Plain ? Resolve(scalar.Value) : Text;
    }

    /// <summary>Whether the API server would read the text as something other than a text if it were written plain.</summary>
    public static bool IsReadAsOther(string value) =>
        value.Length > 0 && value.IndexOf('\n') < 0 && ScalarResolver.ResolvePlain(value, out _, out _) != YamlScalarType.String;

    /// <summary>A date or time, as Go writes it in JSON.</summary>
    public static bool TryReadTime(string value, out string time)
    {
        time = "";
        if (value.Length < 8 || value[4] != '-' || TimePattern.Match(value) is not { Success: true } match)
        {
            return false;
        }

        var hasTime = match.Groups["h"].Success;
        var hasZone = match.Groups["z"].Success;
        if (hasTime && (match.Groups["t"].Value == " " ? hasZone : !hasZone))
        {
            return false;
        }

        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var (year, month, day) = (Part("y"), Part("m"), Part("d"));
        if (month is < 1 or > 12 || year < 1 || day < 1 || day > DateTime.DaysInMonth(year, month) || Part("h") > 23 || Part("n") > 59 || Part("s") > 59)
        {
            return false;
        }

        var fraction = match.Groups["f"].Value.TrimEnd('0');
        fraction = fraction == "." ? "" : fraction.Length > 10 ? fraction.Substring(0, 10) : fraction;
        var zone = match.Groups["z"].Value is "" or "+00:00" ? "Z" : match.Groups["z"].Value;
        time = $"{year:0000}-{month:00}-{day:00}T{Part("h"):00}:{Part("n"):00}:{Part("s"):00}{fraction}{zone}";
        return true;
    }
}
