using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Graph;

/// <summary>Where a Service port leads in the pods of one workload.</summary>
/// <param name="ServicePort">The Service port.</param>
/// <param name="Outcome">Whether it leads anywhere.</param>
/// <param name="Number">The port number that the endpoint gets; null unless resolved.</param>
/// <param name="Container">The container that declares it; null where none does.</param>
/// <param name="ContainerPort">The declaration; null where there is none.</param>
public sealed record PortResolution(
    ServicePort ServicePort,
    PortOutcome Outcome,
    long? Number,
    Container? Container,
    ContainerPort? ContainerPort);
