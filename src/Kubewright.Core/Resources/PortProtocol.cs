namespace Kubewright.Core.Resources;

/// <summary>The protocols of ports (pkg/apis/core/validation/validation.go supportedPortProtocols).</summary>
internal static class PortProtocol
{
    /// <summary>What people write for a protocol that runs over TCP.</summary>
    private static readonly HashSet<string> OverTcp = new(StringComparer.OrdinalIgnoreCase)
    {
        "HTTP", "HTTPS", "HTTP2", "GRPC", "TLS", "SSL", "WS", "WSS", "TCP4", "TCP6",
    };

    /// <summary>
    /// Whether a port that is declared for one protocol can be what was meant where another is spoken. What is not known or not valid may be any.
    /// </summary>
    /// <param name="declared">The protocol of the port; null where it is not known.</param>
    /// <param name="spoken">The protocol that is spoken; null where it is not known.</param>
    public static bool MayBe(string? declared, string? spoken) =>
        declared is null || spoken is null || declared == spoken || !IsValid(declared) || !IsValid(spoken);

    public static bool IsValid(string protocol) => protocol is "TCP" or "UDP" or "SCTP";

    /// <summary>The protocol that somebody who wrote an invalid one meant; null where it cannot be told.</summary>
    public static string? Correct(string protocol)
    {
        var upper = protocol.Trim().ToUpperInvariant();
        return IsValid(upper) ? upper : OverTcp.Contains(upper) ? "TCP" : null;
    }
}
