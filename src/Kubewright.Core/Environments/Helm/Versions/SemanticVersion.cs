using System.Globalization;

namespace Kubewright.Core.Environments.Helm.Versions;

/// <summary>A version as Masterminds/semver 3 reads it: a leading v and missing parts are right.</summary>
internal sealed record SemanticVersion(ulong Major, ulong Minor, ulong Patch, string Prerelease, string Metadata, string Original)
    : IComparable<SemanticVersion>
{
    /// <summary>Reads a version; null with the reason where it is none.</summary>
    public static SemanticVersion? Parse(string text, out string problem)
    {
        problem = "invalid semantic version";
        var body = text.StartsWith("v", StringComparison.Ordinal) ? text.Substring(1) : text;
        if (body.Length == 0)
        {
            return null;
        }

        var metadata = Cut(ref body, '+', out var hasMetadata);
        var prerelease = Cut(ref body, '-', out var hasPrerelease);
        var numbers = body.Split('.');
        if (numbers.Length > 3 || (hasMetadata && !AreIdentifiers(metadata)) || (hasPrerelease && !AreIdentifiers(prerelease)))
        {
            return null;
        }

        var parts = new ulong[3];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i].Length == 0 || !numbers[i].All(c => c is >= '0' and <= '9')
                || !ulong.TryParse(numbers[i], NumberStyles.None, CultureInfo.InvariantCulture, out parts[i]))
            {
                return null;
            }
        }

        if (hasPrerelease && prerelease.Split('.').Any(one => one.Length > 1 && one[0] == '0' && one.All(c => c is >= '0' and <= '9')))
        {
            problem = "version segment starts with 0";
            return null;
        }

        return new SemanticVersion(parts[0], parts[1], parts[2], prerelease, metadata, text);
    }

    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Major.CompareTo(other.Major);
        order = order != 0 ? order : Minor.CompareTo(other.Minor);
        order = order != 0 ? order : Patch.CompareTo(other.Patch);
        return order != 0 ? order : ComparePrereleases(Prerelease, other.Prerelease);
    }

    public static int ComparePrereleases(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length == right.Length ? 0 : left.Length == 0 ? 1 : -1;
        }

        var (a, b) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++)
        {
            var order = ComparePart(i < a.Length ? a[i] : "", i < b.Length ? b[i] : "");
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    public override string ToString() =>
        $"{Major.ToString(CultureInfo.InvariantCulture)}.{Minor.ToString(CultureInfo.InvariantCulture)}.{Patch.ToString(CultureInfo.InvariantCulture)}"
        + (Prerelease.Length > 0 ? "-" + Prerelease : "") + (Metadata.Length > 0 ? "+" + Metadata : "");

    private static int ComparePart(string left, string right)
    {
        if (left == right)
        {
            return 0;
        }

        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length == 0 ? -1 : 1;
        }

        var leftIsNumber = ulong.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var a);
        var rightIsNumber = ulong.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var b);
        return leftIsNumber && rightIsNumber ? a.CompareTo(b)
            : leftIsNumber != rightIsNumber ? (leftIsNumber ? -1 : 1)
            : string.CompareOrdinal(left, right) > 0 ? 1 : -1;
    }

    private static string Cut(ref string body, char separator, out bool isThere)
    {
        var at = body.IndexOf(separator);
        isThere = at >= 0;
        var part = isThere ? body.Substring(at + 1) : "";
        body = isThere ? body.Substring(0, at) : body;
        return part;
    }

    private static bool AreIdentifiers(string text) => text.Split('.').All(part => part.Length > 0
        && part.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-'));
}
