using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>A container of a workload's pods.</summary>
public sealed record PlacedContainer(Workload Workload, Container Container);
