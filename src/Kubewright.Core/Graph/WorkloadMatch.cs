using System.Collections.Immutable;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Graph;

/// <summary>A workload whose pods a Service selects.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Certainty"><see cref="SelectorMatch.Yes"/>, or unknown where it depends on a placeholder or a controller's own value.</param>
/// <param name="ViaControllerLabels">Whether the match needs a label that a controller adds.</param>
/// <param name="OnlySomePods">Whether such a label tells the pods of the workload apart, so that only some of them are selected.</param>
/// <param name="Ports">Where each of the Service's ports leads, in the order of the ports.</param>
public sealed record WorkloadMatch(
    Workload Workload,
    SelectorMatch Certainty,
    bool ViaControllerLabels,
    bool OnlySomePods,
    ImmutableArray<PortResolution> Ports);
