using System.Globalization;
using System.Net;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// An IP address as it is written, read as the API server reads it (apimachinery/pkg/util/validation/ip.go): sloppily, with leading zeros and
/// IPv4 addresses inside IPv6 ones, which Kubernetes refuses from 1.36 on.
/// </summary>
internal sealed class IPText
{
    /// <summary>From this version on the API server refuses what may mean two addresses (feature gate StrictIPCIDRValidation).</summary>
    private static readonly KubernetesVersion Strict = new(1, 36);

    private readonly byte[] _bytes;
    private readonly bool _isAmbiguous;

    private IPText(byte[] bytes, bool isAmbiguous)
    {
        _bytes = bytes;
        _isAmbiguous = isAmbiguous;
    }

    public IPAddress Address => new(_bytes);

    public bool IsIPv6 => _bytes.Length == 16;

    /// <summary>The name of its family, as <c>ipFamilies</c> writes it.</summary>
    public string Family => IsIPv6 ? "IPv6" : "IPv4";

    /// <summary>Why no endpoint may have the address; null where one may.</summary>
    public string? WhySpecial =>
        _bytes.All(part => part == 0) ? "is the unspecified address"
        : IsIPv6
            ? _bytes.Take(15).All(part => part == 0) && _bytes[15] == 1 ? "is the loopback address"
            : _bytes[0] == 0xFE && (_bytes[1] & 0xC0) == 0x80 ? "is link-local (fe80::/10)"
            : _bytes[0] == 0xFF && (_bytes[1] & 0x0F) == 2 ? "is link-local multicast"
            : null
        : _bytes[0] == 127 ? "is in the loopback range 127.0.0.0/8"
        : _bytes[0] == 169 && _bytes[1] == 254 ? "is link-local (169.254.0.0/16)"
        : _bytes[0] == 224 && _bytes[1] == 0 && _bytes[2] == 0 ? "is link-local multicast (224.0.0.0/24)"
        : null;

    /// <summary>Reads an address; null where the text is none.</summary>
    public static IPText? Read(string text) => text.IndexOf(':') >= 0 ? ReadIPv6(text) : ReadIPv4(text);

    /// <summary>What is wrong with an address, and how bad it is for the version; null where nothing is.</summary>
    public static (Severity Severity, string Reason)? WhyInvalid(string text, KubernetesVersion version) =>
        Read(text) is not { } address ? (Severity.Error, "is not an IP address")
        : address._isAmbiguous ? (SeverityOfAmbiguity(version), $"may be read as two addresses; Kubernetes refuses it from {Strict} on")
        : null;

    /// <summary>What is wrong with a range of addresses in CIDR form, and how bad it is for the version; null where nothing is.</summary>
    public static (Severity Severity, string Reason)? WhyNoRange(string text, KubernetesVersion version)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return (Severity.Error, Read(text) is { } single
                ? $"is not a range of addresses; a single address is written '{text}/{single._bytes.Length * 8}'"
                : "is not a range of addresses such as '10.0.0.0/8'");
        }

        var digits = text.Substring(slash + 1);
        if (Read(text.Substring(0, slash)) is not { } address
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > address._bytes.Length * 8)
        {
            return (Severity.Error, "is not a range of addresses such as '10.0.0.0/8'");
        }

        if (!address.HasNoBitsAfter(length))
        {
            return (SeverityOfAmbiguity(version), $"has bits set after its first {length}; Kubernetes refuses that from {Strict} on");
        }

        return address._isAmbiguous || (digits.Length > 1 && digits[0] == '0')
            ? (SeverityOfAmbiguity(version), $"is not written in one certain way; Kubernetes refuses it from {Strict} on")
            : null;
    }

    /// <summary>A range that is one, in the form in which Kubernetes writes it.</summary>
    public static string CanonicalRange(string range)
    {
        var slash = range.IndexOf('/');
        return Read(range.Substring(0, slash))!.Address + range.Substring(slash);
    }

    private static Severity SeverityOfAmbiguity(KubernetesVersion version) => version >= Strict ? Severity.Error : Severity.Warning;

    private static IPText? ReadIPv4(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 4)
        {
            return null;
        }

        var bytes = new byte[4];
        var isAmbiguous = false;
        for (var i = 0; i < 4; i++)
        {
            if (!byte.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[i]))
            {
                return null;
            }

            isAmbiguous |= parts[i].Length > 1 && parts[i][0] == '0';
        }

        return new IPText(bytes, isAmbiguous);
    }

    private static IPText? ReadIPv6(string text)
    {
        // .NET reads brackets, ports and zones as well, Kubernetes does not.
        if (!text.All(c => c is ':' or '.' or (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))
            || !IPAddress.TryParse(text, out var address))
        {
            return null;
        }

        return address.IsIPv4MappedToIPv6 ? new IPText(address.MapToIPv4().GetAddressBytes(), true) : new IPText(address.GetAddressBytes(), false);
    }

    private bool HasNoBitsAfter(int length)
    {
        for (var bit = length; bit < _bytes.Length * 8; bit++)
        {
            if ((_bytes[bit / 8] & (0x80 >> (bit % 8))) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
