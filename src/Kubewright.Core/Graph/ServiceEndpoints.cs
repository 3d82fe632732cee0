using System.Collections.Immutable;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Graph;

/// <summary>The table of a Service: which workloads it selects and where its ports lead in each.</summary>
/// <param name="Service">The Service.</param>
/// <param name="Matches">The workloads it sees and selects, in the order of the files. Empty for ExternalName and without a selector.</param>
/// <param name="HasHiddenMatches">
/// Whether it selects workloads of its namespace that stand in an alternative to its own directory or file: what it does not find
/// may be there.
/// </param>
public sealed record ServiceEndpoints(Service Service, ImmutableArray<WorkloadMatch> Matches, bool HasHiddenMatches);
