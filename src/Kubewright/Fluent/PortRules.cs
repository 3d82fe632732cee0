using System.Globalization;

namespace Kubewright;

/// <summary>What Kubernetes takes for a port (<c>IsValidPortNum</c> and <c>IsValidPortName</c> in <c>k8s.io/apimachinery/pkg/util/validation</c>).</summary>
internal static class PortRules
{
    public static void CheckNumber(int number)
    {
        if (number is < 1 or > 65535)
        {
            throw new ArgumentOutOfRangeException(
                nameof(number), number.ToString(CultureInfo.InvariantCulture) + " is not a port: ports are 1 to 65535.");
        }
    }

    public static void CheckName(string name)
    {
        var isName = (name ?? throw new ArgumentNullException(nameof(name))).Length is > 0 and <= 15
            && name.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
            && name.Any(character => character is >= 'a' and <= 'z')
            && name[0] != '-' && name[name.Length - 1] != '-' && name.IndexOf("--", StringComparison.Ordinal) < 0;
        if (!isName)
        {
            throw new ArgumentException(
                "'" + name + "' is not a name of a container port: up to 15 lower case letters, digits and single hyphens between them, with at least one "
                    + "letter.",
                nameof(name));
        }
    }
}
