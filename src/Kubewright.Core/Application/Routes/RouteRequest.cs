namespace Kubewright.Core.Application.Routes;

/// <summary>A GET that an application gets.</summary>
/// <param name="Path">The path, decoded, without a query.</param>
/// <param name="Port">The port that it arrives at.</param>
public sealed record RouteRequest(string Path, long Port)
{
    /// <summary>The name in its Host header; null where that is the pod's own address.</summary>
    public string? Host { get; init; }

    /// <summary>The port in its Host header.</summary>
    public long HostPort { get; init; } = Port;

    /// <summary>Whether the application runs in the environment Development; null where that is not known.</summary>
    public bool? IsDevelopment { get; init; } = false;
}
