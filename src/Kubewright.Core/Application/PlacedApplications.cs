using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>
/// Which workloads run the applications of a check. What their code says besides where they listen counts for nothing here, so that an edit of it
/// leaves all as it is. Safe to be asked from several threads.
/// </summary>
internal sealed class PlacedApplications
{
    private readonly ManifestGraph _manifests;
    private readonly ConcurrentDictionary<Workload, IReadOnlyList<RunningApplication>> _running = new();
    private readonly Lazy<ImmutableArray<ApplicationNames>> _names;
    private readonly Lazy<ImmutableArray<IReadOnlyList<PlacedContainer>>> _ambiguous;
    private readonly Lazy<ImmutableArray<PlacedApplication>> _all;

    public PlacedApplications(ManifestGraph manifests, ImmutableArray<ApplicationFacts> applications)
    {
        _manifests = manifests;
        Applications = applications;
        _names = new(() => ImmutableArray.CreateRange(applications, application => new ApplicationNames(application, manifests.Sets)));
        _ambiguous = new(() => ImmutableArray.CreateRange(_names.Value, names => ApplicationPlacement.FindAmbiguous(names, manifests.Sets)));
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
    public IReadOnlyList<RunningApplication> In(Workload workload) => Applications.IsEmpty
        ? []
        : _running.GetOrAdd(workload,
            one => ApplicationPlacement.Find(_names.Value.Where((_, index) => AmbiguousOf(index).Count == 0), _manifests.SetOf(one), one));

    /// <summary>The containers of several images that each have a name of the application's; empty where it is clear which runs it.</summary>
    public IReadOnlyList<PlacedContainer> AmbiguousOf(int application) => _ambiguous.Value[application];
}
