using Kubewright.Core.Application.Urls;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Application;

/// <summary>The edits that fix a part of an address, where the part is in the file as it is read.</summary>
internal static class AddressFix
{
    public static Fix? ChangeHost(WrittenAddress written, string host) =>
        Change(written, written.Address.HostStart, written.Address.Host.Length, host, $"Change to '{host}'");

    public static Fix? ChangeScheme(WrittenAddress written, string scheme) =>
        Change(written, written.SchemeStart, written.Address.Scheme.Length, scheme, $"Change to '{scheme}'");

    /// <summary>Writes another port, or the one that is missing behind the host.</summary>
    public static Fix? ChangePort(WrittenAddress written, long port) =>
        written.PortSetting is var (value, place)
            ? Fix.Unsafe($"Change to {port}", new TextEdit(place, value is null or { Type: YamlScalarType.Integer } ? $"{port}" : value.Notation($"{port}")))
        : written.Address.Port is null ? Change(written, written.Address.PortStart, 0, ":" + port, $"Add port {port}")
        : Change(written, written.Address.PortStart, written.Address.PortLength, $"{port}", $"Change to {port}");

    private static Fix? Change(WrittenAddress written, int start, int length, string text, string title) =>
        written.IsVerbatim ? Fix.Unsafe(title, written.Replace(start, length, text)) : null;
}
