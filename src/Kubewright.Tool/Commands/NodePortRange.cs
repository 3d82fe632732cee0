using System.Globalization;
using Kubewright.Core;

namespace Kubewright.Tool.Commands;

/// <summary>The node ports that a cluster hands out.</summary>
internal readonly record struct NodePortRange(int First, int Last)
{
    public static readonly NodePortRange Default = new(CheckOptions.Default.FirstNodePort, CheckOptions.Default.LastNodePort);

    /// <summary>Reads <c>30000-32767</c>.</summary>
    public static bool TryParse(string text, out NodePortRange range)
    {
        var parts = text.Split('-');
        range = parts.Length == 2 && TryParsePort(parts[0], out var first) && TryParsePort(parts[1], out var last) && first <= last
            ? new NodePortRange(first, last)
            : default;
        return range != default;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");

    private static bool TryParsePort(string text, out int port) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= 65535;
}
