namespace Kubewright.Core.Application;

/// <summary>A workload that an application is stated to run in.</summary>
/// <param name="Workload">Its name.</param>
/// <param name="Namespace">Its namespace; null for any.</param>
/// <param name="Container">The container there; null for the only one.</param>
public sealed record StatedPlacement(string Workload, string? Namespace = null, string? Container = null);
