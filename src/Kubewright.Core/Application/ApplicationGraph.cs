using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Application.Urls;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>The applications of a check and the workloads that run them. Safe to be asked from several threads.</summary>
public sealed class ApplicationGraph
{
    private readonly ConcurrentDictionary<Workload, IReadOnlyList<RunningApplication>> _running = new();
    private readonly ConditionalWeakTable<ApplicationFacts, StrongBox<ImmutableArray<ImmutableArray<AddressUse>>>> _addresses = new();
    private readonly ManifestGraph _manifests;
    private readonly Lazy<ImmutableDictionary<ApplicationFacts, IReadOnlyList<PlacedContainer>>> _ambiguous;

    public ApplicationGraph(ManifestGraph manifests, ImmutableArray<ApplicationFacts> applications)
    {
        _manifests = manifests;
        Applications = applications;
        _ambiguous = new(() => applications
            .Select(application => (Application: application, Containers: ApplicationPlacement.FindAmbiguous(application, manifests.Sets)))
            .Where(one => one.Containers.Count > 0)
            .ToImmutableDictionary(one => one.Application, one => one.Containers));
    }

    public ImmutableArray<ApplicationFacts> Applications { get; }

    /// <summary>The applications that run in a workload's pods, at most one in a container.</summary>
    public IReadOnlyList<RunningApplication> RunningIn(Workload workload) =>
        Applications.IsEmpty
            ? []
            : _running.GetOrAdd(workload, one => ApplicationPlacement.Find(Applications.Where(application => AmbiguousPlacesOf(application).Count == 0), _manifests.SetOf(one), one));

    /// <summary>The containers of several images that each have a name of the application's; empty where it is clear which runs it.</summary>
    public IReadOnlyList<PlacedContainer> AmbiguousPlacesOf(ApplicationFacts application) =>
        _ambiguous.Value.TryGetValue(application, out var containers) ? containers : [];

    /// <summary>The places where an application runs, in the order of the sets.</summary>
    public IReadOnlyList<PlacedApplication> PlacementsOf(ApplicationFacts application) =>
    [
        .. from set in _manifests.Sets
           from workload in set.Resources.OfType<Workload>()
           from running in RunningIn(workload)
           where ReferenceEquals(running.Application, application)
           select new PlacedApplication(set, workload, running),
    ];

    /// <summary>The addresses that an application's code and settings connect to, each with the places where it does.</summary>
    internal ImmutableArray<ImmutableArray<AddressUse>> AddressesOf(ApplicationFacts application, IReadOnlyList<PlacedApplication> placements) =>
        _addresses.GetValue(application, one => new(ApplicationAddresses.Read(one, placements))).Value;

    /// <summary>
    /// Whether it is known what answers on an undeclared port of a workload's pods, an application of the check or an injected sidecar, so
    /// that its not being declared says nothing more.
    /// </summary>
    public bool Settles(Workload workload, long port) => SidecarPorts.Has(workload, port) || Answering(workload, port, null) is not null;

    /// <summary>
    /// The application that answers on a port of a workload's pods, where that can be told: the one in the container that declares the
    /// port, else in the only container. Null where no application of the check is known to run there, or where it listens is not known.
    /// </summary>
    public RunningApplication? Answering(Workload workload, long port, Container? declaredBy)
    {
        // Containers of a pod share its ports: one that is not declared may be another's.
        var isDeclared = declaredBy is not null && declaredBy.Ports.Any(one => one.Number.IsKnown && one.Number.Value == port);
        var isAlone = workload.Template.Containers.Length == 1 && !workload.Template.InitContainers.Any(init => init.IsSidecar);
        var container = isDeclared ? declaredBy : isAlone ? workload.Template.Containers[0] : null;
        return container is null || SidecarPorts.Has(workload, port)
            ? null
            : RunningIn(workload).FirstOrDefault(running => running.Container == container && running.Listening.IsKnown && running.Application.IsWeb && !MayListenByASecret(running, port));
    }

    /// <summary>
    /// Whether variables of a Secret may make an application listen on a port. Nobody writes a Secret for the ports that images of .NET listened on
    /// before 8: those are left from then.
    /// </summary>
    private static bool MayListenByASecret(RunningApplication running, long port) =>
        running.Listening.MayBeHidden && port is not (80 or 443) && !running.Listening.Endpoints.Any(endpoint => endpoint.Port == port);
}
