using System.Collections.Immutable;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Graph;

/// <summary>What a host name leads to from where an object runs.</summary>
/// <param name="Outcome">Whether it leads anywhere.</param>
/// <param name="Service">The name of the Service that it asks for.</param>
/// <param name="Namespace">The namespace in which it asks for it.</param>
public sealed record HostResolution(HostOutcome Outcome, string Service, string Namespace)
{
    internal static readonly HostResolution Unknown = new(HostOutcome.Unknown, "", "");

    /// <summary>The Services: those that it may lead to where it is found, those of the other namespaces where it leads to none.</summary>
    public ImmutableArray<Service> Services { get; init; } = [];

    /// <summary>Whether it is certain that the Services are in that namespace; an absent namespace is wherever it is applied.</summary>
    public bool IsCertain { get; init; }

    /// <summary>The name of the pod that it asks for; null where it asks for the Service.</summary>
    public string? Pod { get; init; }

    /// <summary>The host that was probably meant, whole; null where none is near.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The Service that the suggestion leads to; null where there is none.</summary>
    public Service? Suggested { get; init; }

    /// <summary>The workload that has the name in place of a Service; null where none has.</summary>
    public Resources.Workload? Namesake { get; init; }

    /// <summary>Whether a name that is not found can be nothing but one of the cluster, of a namespace in which something stands.</summary>
    public bool IsOfCluster { get; init; }
}
