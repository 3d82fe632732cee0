using Kubewright.Core.Graph;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>A place where an application runs.</summary>
/// <param name="Set">The set of the manifests that run it.</param>
/// <param name="Workload">The workload whose pods it runs in.</param>
/// <param name="Running">It, in its container.</param>
public sealed record PlacedApplication(ManifestSet Set, Workload Workload, RunningApplication Running);
