namespace Kubewright.Core.Application.Urls;

/// <summary>An address in a text, and where in the text its parts are written.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Scheme">The scheme in lower case; empty where it has none.</param>
/// <param name="Host">The host as it is written.</param>
/// <param name="HostStart">Where the host begins.</param>
/// <param name="Port">The port; null where none is written.</param>
/// <param name="PortStart">Where the port begins, or what says it may be inserted.</param>
/// <param name="PortLength">The length of the port as it is written.</param>
public sealed record HostAddress(AddressForm Form, string Scheme, string Host, int HostStart, int? Port, int PortStart, int PortLength)
{
    /// <summary>The port that clients connect to: the written one, else that of the scheme; null where only the client knows.</summary>
    public int? EffectivePort => Port ?? Scheme switch
    {
        "http" or "ws" => 80,
        "https" or "wss" => 443,
        "amqp" or "rabbitmq" => 5672,
        "amqps" or "rabbitmqs" => 5671,
        "postgres" or "postgresql" => 5432,
        "mongodb" => 27017,
        "redis" => 6379,
        _ => null,
    };

    /// <summary>Whether it is of the pod that asks for it itself.</summary>
    public bool IsLoopback => Host.TrimEnd('.').ToLowerInvariant() is var host
        && (host is "localhost" || (host.StartsWith("127.", StringComparison.Ordinal) && host.All(c => char.IsDigit(c) || c == '.')));

    /// <summary>Whether it is the address of a database, a broker or a cache, which an application connects to and never is.</summary>
    public bool IsOfDataService => Form == AddressForm.ConnectionString
        || Scheme is "amqp" or "amqps" or "rabbitmq" or "rabbitmqs" or "postgres" or "postgresql" or "mongodb" or "redis" or "rediss" or "mysql" or "sqlserver"
            or "nats" or "esdb" or "mqtt" or "mqtts" or "kafka";
}
