using Kubewright.Core.Resources;

namespace Kubewright.Core.Graph;

/// <summary>A declared port that a Service port leads to, or would lead to but for its status.</summary>
/// <param name="Container">The container that declares it.</param>
/// <param name="Port">The declaration.</param>
/// <param name="Status">Whether Kubernetes finds it, and why not.</param>
public sealed record PortCandidate(Container Container, ContainerPort Port, PortStatus Status);
