using System.Collections.Immutable;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Graph;

/// <summary>The table of a Service: which workloads it selects and where its ports lead in each.</summary>
/// <param name="Service">The Service.</param>
/// <param name="Matches">
/// The workloads it sees and selects, in the order of the files; of very many the first, none of them for certain. Empty for ExternalName and without a
/// selector.
/// </param>
/// <param name="HasHiddenMatches">
/// Whether it selects workloads of its namespace that are in an alternative to its own directory or file, or more than its table holds: what it
/// does not find may be there.
/// </param>
public sealed record ServiceEndpoints(Service Service, ImmutableArray<WorkloadMatch> Matches, bool HasHiddenMatches)
{
    /// <summary>
    /// The matches in the Service's own directory where there are any, else all: what is beside a Service was written for it, and workloads of
    /// other directories that have the same labels may never be deployed with it.
    /// </summary>
    public IEnumerable<WorkloadMatch> Nearest =>
        Matches.Any(IsBeside) ? Matches.Where(IsBeside) : Matches;

    private bool IsBeside(WorkloadMatch match) => match.Workload.File.Directory == Service.File.Directory;
}
