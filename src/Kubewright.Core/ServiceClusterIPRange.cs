using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kubewright.Core;

/// <summary>The addresses that a cluster gives to Services (kube-apiserver --service-cluster-ip-range): one range, or one of each IP family.</summary>
public sealed record ServiceClusterIPRange
{
    private readonly string _text;
    private readonly (IPAddress Address, int Length)[] _ranges;

    private ServiceClusterIPRange(string text, (IPAddress, int)[] ranges)
    {
        _text = text;
        _ranges = ranges;
    }

    /// <summary>Reads <c>10.96.0.0/16</c> or <c>10.96.0.0/16,fd00:10:96::/108</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ServiceClusterIPRange? range)
    {
        var ranges = text.Split(',').Select(one => Parse(one.Trim())).OfType<(IPAddress Address, int Length)>().ToArray();
        var isWhole = ranges.Length == text.Split(',').Length && ranges.Length <= 2
            && ranges.Select(one => one.Address.AddressFamily).Distinct().Count() == ranges.Length;
        range = isWhole ? new ServiceClusterIPRange(string.Join(",", ranges.Select(one => $"{one.Address}/{one.Length}")), ranges) : null;
        return range is not null;
    }

    /// <summary>Whether the cluster has addresses of a family, as <c>ipFamilies</c> names it.</summary>
    public bool HasFamily(string family) =>
        Array.Exists(_ranges, range => range.Address.AddressFamily == (family == "IPv6" ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork));

    /// <summary>Whether an address is in the range.</summary>
    public bool Contains(IPAddress address) =>
        Array.Exists(_ranges, range => Contains(range.Address.GetAddressBytes(), range.Length, address.GetAddressBytes()));

    public bool Equals(ServiceClusterIPRange? other) => other is not null && _text == other._text;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    public override string ToString() => _text;

    private static (IPAddress Address, int Length)? Parse(string text) =>
        text.Split('/') is [var start, var digits]
        && IPAddress.TryParse(start, out var address)
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        && length <= address.GetAddressBytes().Length * 8
            ? (address, length)
            : null;

    private static bool Contains(byte[] range, int length, byte[] address)
    {
        if (address.Length != range.Length)
        {
            return false;
        }

        for (var bit = 0; bit < length; bit++)
        {
            if (((range[bit / 8] ^ address[bit / 8]) & (0x80 >> (bit % 8))) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
