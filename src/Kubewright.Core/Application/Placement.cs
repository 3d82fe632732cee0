using Kubewright.Core.Graph;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>A container that runs an application.</summary>
/// <param name="Application">The application.</param>
/// <param name="Set">The set of the manifests that run it.</param>
/// <param name="Workload">The workload whose pods it runs in.</param>
/// <param name="Container">Its container there.</param>
/// <param name="Evidence">What says so.</param>
/// <param name="Reason">The same as half a sentence, such as <c>docker-compose.yml, line 12, builds its image</c>.</param>
public sealed record Placement(ApplicationIdentity Application, ManifestSet Set, Workload Workload, Container Container, PlacementEvidence Evidence,
    string Reason);
