namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// The name of a Service's port, a DNS label (k8s.io/apimachinery/pkg/util/validation IsDNS1123Label): longer than a container port's
/// may be, and it needs no letter.
/// </summary>
internal static class ServicePortName
{
    public const int MaxLength = 63;

    /// <summary>What is wrong with a name, to follow "it"; null where nothing is.</summary>
    public static string? Fault(string name)
    {
        foreach (var character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            {
                return $"holds '{character}', and only lower-case letters, digits and '-' are allowed";
            }
        }

        return name.Length > MaxLength ? $"is {name.Length} characters long, and at most {MaxLength} are allowed"
            : name[0] == '-' ? "begins with a hyphen"
            : name[name.Length - 1] == '-' ? "ends with a hyphen"
            : null;
    }

    /// <summary>The valid name that somebody who wrote an invalid one meant; null where there is none.</summary>
    public static string? Mend(string name)
    {
        var mended = PortName.Rewrite(name);
        return mended.Length > 0 && mended != name && Fault(mended) is null ? mended : null;
    }
}
