using Kubewright.Core.Resources;

namespace Kubewright.Core.Application.Urls;

/// <summary>A container that connects to an address.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Container">The container of its pods.</param>
public sealed record AddressClient(Workload Workload, Container Container);
