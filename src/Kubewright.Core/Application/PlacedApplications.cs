using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kubewright.Core.Application.Repository;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>
/// Which workloads run the applications of a check. What their code says besides where they listen counts for nothing here, so that an edit of it
/// leaves all as it is. Safe to be asked from several threads.
/// </summary>
internal sealed class PlacedApplications
{
    private readonly ConcurrentDictionary<Workload, IReadOnlyList<RunningApplication>> _running = new();
    private readonly ImmutableArray<ApplicationIdentity> _identities;
    private readonly Lazy<Placements> _placements;
    private readonly Lazy<ImmutableArray<PlacedApplication>> _all;

    public PlacedApplications(ManifestGraph manifests, ImmutableArray<ApplicationFacts> applications)
    {
        Applications = applications;
        _identities = ImmutableArray.CreateRange(applications, ApplicationIdentity.Of);
        _placements = new(() =>
        {
            var repository = applications.FirstOrDefault()?.Repository ?? RepositoryFacts.Empty;
            var own = _identities.Where((_, index) => !applications[index].IsLibrary).ToList();
            var others = repository.Applications.Where(project => !own.Exists(one => one.ProjectPath == project.Path)).Select(ApplicationIdentity.Of);
            return ApplicationPlacement.Solve(own.Concat(others), repository, manifests.Sets);
        });
        _all = new(() =>
        [
            .. from set in manifests.Sets
               from workload in set.Workloads
               from running in In(workload)
               select new PlacedApplication(set, workload, running),
        ]);
    }

    public ImmutableArray<ApplicationFacts> Applications { get; }

    /// <summary>The places where the applications run, in the order of the sets.</summary>
    public ImmutableArray<PlacedApplication> All => _all.Value;

    /// <summary>Whether some applications, in the same order, run where these do.</summary>
    public bool AreOf(ImmutableArray<ApplicationFacts> applications) =>
        Applications.SequenceEqual(applications, static (left, right) => left.EqualsApartFromCode(right));

    /// <summary>The applications that run in a workload's pods, at most one in a container.</summary>
    public IReadOnlyList<RunningApplication> In(Workload workload) => Applications.IsEmpty ? [] : _running.GetOrAdd(workload, Run);

    /// <summary>The containers of several images that each have a name of the application's; empty where it is clear which runs it.</summary>
    public IReadOnlyList<PlacedContainer> AmbiguousOf(int application) =>
        _placements.Value.Ambiguous.TryGetValue(_identities[application], out var places) ? places : [];

    private IReadOnlyList<RunningApplication> Run(Workload workload)
    {
        var running = new List<RunningApplication>();
        foreach (var placement in _placements.Value.All.Where(one => ReferenceEquals(one.Workload, workload)))
        {
            var index = _identities.IndexOf(placement.Application);
            if (index >= 0)
            {
                var (listening, configuration) = ApplicationStart.Resolve(Applications[index], placement.Set, workload, placement.Container);
                running.Add(new RunningApplication(Applications[index], placement.Container, listening, configuration)
                {
                    IsAssumed = placement.Evidence >= PlacementEvidence.SimilarName,
                    Assumption = placement.Evidence is PlacementEvidence.Stated or PlacementEvidence.ContainerProperties or PlacementEvidence.Name ? null
                        : placement.Reason,
                });
            }
        }

        return running;
    }
}
