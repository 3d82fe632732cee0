using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Graph;

/// <summary>Where a Service port leads in the pods of one workload.</summary>
/// <param name="ServicePort">The Service port.</param>
/// <param name="Outcome">Whether it leads anywhere.</param>
/// <param name="Number">The port number that the endpoint gets; null unless resolved.</param>
/// <param name="Candidates">The declarations that it leads to or would lead to, in the order in which Kubernetes looks.</param>
public sealed record PortResolution(ServicePort ServicePort, PortOutcome Outcome, long? Number, ImmutableArray<PortCandidate> Candidates)
{
    /// <summary>The best of the candidates' statuses.</summary>
    public PortStatus Status
    {
        get
        {
            var best = default(PortStatus);
            foreach (var candidate in Candidates)
            {
                best = candidate.Status > best ? candidate.Status : best;
            }

            return best;
        }
    }

    /// <summary>The container that declares it; null where none is known to.</summary>
    public Container? Container => Declaration?.Container;

    /// <summary>The declaration; null where there is none.</summary>
    public ContainerPort? ContainerPort => Declaration?.Port;

    // A number leads where it says, so that the declaration that may be its own is.
    private PortCandidate? Declaration =>
        Candidates.FirstOrDefault(candidate => candidate.Status == PortStatus.Found)
        ?? (ServicePort.EffectiveTargetPort is { Number: not null } ? Candidates.FirstOrDefault(candidate => candidate.Status == PortStatus.Unknown) : null);
}
