using System.Globalization;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Urls;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// Telemetry is sent by gRPC to the port that takes it by HTTP, or the other way round, and is lost without a word in the application. Collectors take
/// gRPC on 4317 and HTTP on 4318; exporters of .NET speak gRPC unless they are configured otherwise (opentelemetry.io, OTLP exporter configuration).
/// </summary>
internal sealed class KW7108_OtlpPortOfAnotherProtocol : AddressRule
{
    private const string Prefix = "OTEL_EXPORTER_OTLP_";
    private const int GrpcPort = 4317;
    private const int HttpPort = 4318;

    public override RuleDescriptor Descriptor { get; } =
        new("KW7108", "An OTLP endpoint is the port of the protocol that its exporter speaks", Severity.Warning);

    /// <summary>What is sent by default depends on what runs in the container.</summary>
    public override bool IsOfApplications => true;

    protected override Finding? Find(AddressUse use, ManifestGraph graph, ApplicationGraph applications)
    {
        if (SignalOf(use) is not { } signal
            || use.Address.Port is not (GrpcPort or HttpPort)
            || use.Resolution is not { Outcome: HostOutcome.Found, Services: [{ } service, ..] }
            || use.Clients.IsEmpty)
        {
            return null;
        }

        var exports = use.Clients.Select(client => Export(use, client, signal, applications)).Distinct().ToList();
        var port = use.Address.Port.Value;
        var other = port == HttpPort ? GrpcPort : HttpPort;
        if (exports is not [{ } export] || export.IsGrpc == (port == GrpcPort) || !IsOf(service, port, other))
        {
            return null;
        }

        var (mine, theirs) = export.IsGrpc ? ("gRPC", "HTTP") : ("HTTP", "gRPC");
        var has = service.Ports.Any(one => one.Port.Or(0) == other);
        return Found(
            use.Written.Port,
            $"{use.Subject} sends telemetry to port {port.ToString(CultureInfo.InvariantCulture)} of {service}, which takes OTLP by {theirs}, but it is sent "
                + $"by {mine} ({export.Because}); "
                + (has ? $"{mine} goes to {other}, or " : "")
                + (use.Otlp == OtlpEndpoint.None ? $"set {Prefix}{signal}PROTOCOL to '{(export.IsGrpc ? "http/protobuf" : "grpc")}'"
                    : $"set Protocol to {(export.IsGrpc ? "HttpProtobuf" : "Grpc")}"),
            export.IsCertain ? null : Severity.Info) with
        {
            Related = [new RelatedPlace(service.HeadSpan, $"{service} is here")],
            Fix = has ? AddressFix.ChangePort(use.Written, other) : null,
        };
    }

    /// <summary>
    /// The signal that is sent to an address, as it is in the names of variables: <c>TRACES_</c>, empty for all and for what code sends; null where
    /// none is.
    /// </summary>
    private static string? SignalOf(AddressUse use) =>
        use.Otlp != OtlpEndpoint.None ? ""
        : use.Written.Key is { } key && key.StartsWith(Prefix, StringComparison.Ordinal) && key.EndsWith("ENDPOINT", StringComparison.Ordinal)
            ? key.Substring(Prefix.Length, key.Length - Prefix.Length - "ENDPOINT".Length)
        : null;

    /// <summary>Whether a Service's port is the one of OTLP by its number: the Service has the other one too, or the port's name says so.</summary>
    private static bool IsOf(Service service, int port, int other) =>
        service.Ports.FirstOrDefault(one => one.Port.Or(0) == port) is { } asked
        && (asked.Name.Or("").IndexOf(port == HttpPort ? "http" : "grpc", StringComparison.OrdinalIgnoreCase) >= 0
            || (asked.Name.Or("").IndexOf(port == HttpPort ? "grpc" : "http", StringComparison.OrdinalIgnoreCase) < 0
                && service.Ports.Any(one => one.Port.Or(0) == other)));

    /// <summary>By what a container exports; null where that is not known.</summary>
    private static OtlpProtocol? Export(AddressUse use, AddressClient client, string signal, ApplicationGraph applications)
    {
        if (use.Otlp is OtlpEndpoint.Grpc or OtlpEndpoint.Http)
        {
            return new OtlpProtocol(use.Otlp == OtlpEndpoint.Grpc, "Protocol in code", true);
        }

        var set = use.Set;
        var running = applications.RunningIn(client.Workload).FirstOrDefault(one => one.Container == client.Container)?.Application;
        var variables = ContainerEnvironment.Read(set, client.Workload, client.Container, running?.Image);
        var name = new[] { $"{Prefix}{signal}PROTOCOL", $"{Prefix}PROTOCOL" }.FirstOrDefault(variables.ContainsKey);
        if (name is not null)
        {
            return variables[name].Text?.Trim() switch
            {
                "grpc" => new OtlpProtocol(true, name, true),
                "http/protobuf" or "http/json" => new OtlpProtocol(false, name, true),
                _ => null,
            };
        }

        var mayBeHidden = client.Container.Node.Mappings("envFrom").Any(source => source["secretRef"] is not null)
            || ContainerEnvironment.NotInScope(set, client.Workload, client.Container) is not null;
        return running is null || mayBeHidden || running.Code.Urls.Otlp == OtlpExport.Chosen
            ? null
            : new OtlpProtocol(true, "the default of .NET", running.Code.Urls.Otlp == OtlpExport.ByDefault);
    }

    private sealed record OtlpProtocol(bool IsGrpc, string Because, bool IsCertain);
}
