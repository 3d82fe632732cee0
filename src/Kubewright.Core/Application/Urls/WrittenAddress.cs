using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Application.Urls;

/// <summary>An address at the place where it is written.</summary>
/// <param name="Address">The address.</param>
/// <param name="Text">The whole value.</param>
/// <param name="Value">Where the value is written, quotes included.</param>
/// <param name="Key">The setting that holds it: <c>ORDERS_URL</c>, <c>Shop:OrdersUrl</c>; null where code gives it to a client itself.</param>
public sealed record WrittenAddress(HostAddress Address, string Text, SourceSpan Value, string? Key)
{
    /// <summary>The port and its place, where a setting of its own says it.</summary>
    /// <remarks>The value is null in C#, where the place holds the number and nothing else.</remarks>
    public (YamlScalar? Value, SourceSpan Place)? PortSetting { get; private init; }

    public SourceSpan Host => Part(Address.HostStart, Address.Host.Length);

    /// <summary>The port, or the host where no port is written.</summary>
    public SourceSpan Port => PortSetting is { } setting ? setting.Place : Address.Port is null ? Host : Part(Address.PortStart, Address.PortLength);

    public SourceSpan Scheme => Part(SchemeStart, Address.Scheme.Length);

    /// <summary>Where the scheme begins; <c>jdbc:</c> is before it.</summary>
    public int SchemeStart => Math.Max(0, Text.IndexOf("://", StringComparison.Ordinal) - Address.Scheme.Length);

    /// <summary>Whether what is written is the value itself, character for character, so that a part of it can be changed.</summary>
    public bool IsVerbatim => Offset >= 0;

    /// <summary>The address without user, path and options, as messages show it: <c>http://orders:8080</c>.</summary>
    public string Display =>
        (Address.Scheme.Length == 0 ? "" : Address.Scheme + "://") + Address.Host + (Address.Port is { } port ? ":" + port : "");

    private int Offset => Text.Length == 0 ? -1
        : Value.File.Text.IndexOf(Text, Value.Start, Value.Length, StringComparison.Ordinal) is var at && at < 0 ? -1 : at - Value.Start;

    /// <summary>The addresses of a value.</summary>
    public static ImmutableArray<WrittenAddress> ReadAll(string value, SourceSpan span, string? key) =>
        ReadAll(value, span, key, key is not null && SettingName.NamesHost(key));

    /// <summary>The addresses of a constant that code gives to something that connects to it.</summary>
    public static ImmutableArray<WrittenAddress> ReadAll(CodeUrl url) =>
        ReadAll(url.Text, url.Place, null, url.NamesHost) is var all && all is [{ Address: { Form: AddressForm.Host, IsLoopback: false } } host]
            && url.Port is { } port
            ? [host.With(port.Number, null, port.Place)]
            : all;

    private static ImmutableArray<WrittenAddress> ReadAll(string value, SourceSpan span, string? key, bool namesHost)
    {
        var text = value.Trim();
        return key is not null && !SettingName.IsOfClient(key)
            ? []
            : [.. AddressReader.Read(text, namesHost).Select(address => new WrittenAddress(address, text, span, key))];
    }

    /// <summary>The address with the port that another setting says; the same where that is not a port.</summary>
    internal WrittenAddress With(YamlScalar port, SourceSpan place) =>
        int.TryParse(port.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536
            ? With(number, port, place)
            : this;

    private WrittenAddress With(int number, YamlScalar? port, SourceSpan place) =>
        this with { Address = Address with { Form = AddressForm.HostAndPort, Port = number }, PortSetting = (port, place) };

    /// <summary>The edit that replaces a part of the value.</summary>
    internal TextEdit Replace(int start, int length, string newText) => new(Part(start, length), newText);

    private SourceSpan Part(int start, int length) => IsVerbatim ? new SourceSpan(Value.File, Value.Start + Offset + start, length) : Value.FirstLine;
}
