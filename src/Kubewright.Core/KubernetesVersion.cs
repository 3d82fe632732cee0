using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Kubewright.Core;

/// <summary>A minor version of Kubernetes, such as 1.36.</summary>
public readonly record struct KubernetesVersion(int Major, int Minor) : IComparable<KubernetesVersion>
{
    /// <summary>The newest version that Kubewright knows, and the one it assumes.</summary>
    public static readonly KubernetesVersion Newest = new(1, 36);

    /// <summary>The oldest version that Kubewright knows: what older ones served and refused is not in its tables.</summary>
    public static readonly KubernetesVersion Oldest = new(1, 16);

    /// <summary>Whether Kubewright knows the version.</summary>
    public bool IsKnown => this >= Oldest && this <= Newest;

    /// <summary>Reads <c>1.31</c>, <c>v1.31</c> and <c>1.31.4</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out KubernetesVersion? version)
    {
        var parts = text.Trim().TrimStart('v').Split('.');
        version = parts.Length is 2 or 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            ? new KubernetesVersion(major, minor)
            : null;
        return version is not null;
    }

    public static bool operator <(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) >= 0;

    public int CompareTo(KubernetesVersion other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    public override string ToString() => $"{Major}.{Minor}";
}
