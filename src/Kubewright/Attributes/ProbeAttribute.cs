namespace Kubewright;

/// <summary>
/// Describes a probe of a container. It is an HTTP GET where <see cref="Path"/> is given, a program where <see cref="Command"/> is given, gRPC
/// where <see cref="Grpc"/> is set, and otherwise a TCP connection.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ProbeAttribute : Attribute
{
    /// <summary>Describes a probe.</summary>
    /// <param name="kind">What it decides.</param>
    public ProbeAttribute(ProbeKind kind) => Kind = kind;

    /// <summary>What it decides.</summary>
    public ProbeKind Kind { get; }

    /// <summary>The path to request.</summary>
    public string? Path { get; set; }

    /// <summary>The name of a port of the same container. Left out together with <see cref="PortNumber"/>, it is the container's only port.</summary>
    public string? Port { get; set; }

    /// <summary>The number of a port, instead of its name.</summary>
    public int PortNumber { get; set; }

    /// <summary>Whether gRPC's health protocol is spoken.</summary>
    public bool Grpc { get; set; }

    /// <summary>The program to run in the container; exit code 0 is a success.</summary>
    public string[] Command { get; set; } = [];

    /// <summary>The scheme of the request. Left out, it is HTTP.</summary>
    public UriScheme Scheme { get; set; }

    /// <summary>How long to wait before the first probe, in seconds. Left out, it is 0.</summary>
    public int InitialDelaySeconds { get; set; }

    /// <summary>How often to probe, in seconds. Left out, it is 10.</summary>
    public int PeriodSeconds { get; set; }

    /// <summary>How long an answer may take, in seconds. Left out, it is 1.</summary>
    public int TimeoutSeconds { get; set; }

    /// <summary>How many failures in a row count. Left out, it is 3.</summary>
    public int FailureThreshold { get; set; }

    /// <summary>How many successes in a row count; only a readiness probe may ask for more than 1. Left out, it is 1.</summary>
    public int SuccessThreshold { get; set; }

    /// <summary>The name of the container it belongs to. Needed only where the class has several.</summary>
    public string? Container { get; set; }
}
