namespace Kubewright.Core.Resources;

/// <summary>The numbers a port may have (k8s.io/apimachinery/pkg/util/validation IsValidPortNum).</summary>
internal static class PortNumber
{
    public const long Last = 65535;

    public static bool IsValid(long number) => number is >= 1 and <= Last;

    /// <summary>Whether a number can be decoded at all; what cannot is of the wrong type, and the schema rules say so.</summary>
    public static bool IsDecodable(long number) => number is >= int.MinValue and <= int.MaxValue;
}
