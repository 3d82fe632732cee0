using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Application.Code;
using Kubewright.Core.Application.Urls;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>The applications of a check and the workloads that run them. Safe to be asked from several threads.</summary>
public sealed class ApplicationGraph
{
    private readonly ConditionalWeakTable<ApplicationFacts, StrongBox<ImmutableArray<ImmutableArray<AddressUse>>>> _addresses = new();
    private readonly PlacedApplications _placed;

    public ApplicationGraph(ManifestGraph manifests, ImmutableArray<ApplicationFacts> applications)
        : this(applications,
            new PlacedApplications(manifests, ImmutableArray.CreateRange(applications, application => application with { Code = ApplicationCode.Silent })))
    {
    }

    private ApplicationGraph(ImmutableArray<ApplicationFacts> applications, PlacedApplications placed)
    {
        Applications = applications;
        _placed = placed;
    }

    public ImmutableArray<ApplicationFacts> Applications { get; }

    /// <summary>
    /// The graph of the same applications after an edit of code that leaves them where they are; null where more than
    /// <see cref="ApplicationFacts.Code"/> differs, so that they are to be placed anew.
    /// </summary>
    public ApplicationGraph? WithCodeOf(ImmutableArray<ApplicationFacts> applications) => _placed.AreOf(applications)
        ? new ApplicationGraph(applications, _placed) : null;

    /// <summary>The applications that run in a workload's pods, at most one in a container.</summary>
    public IReadOnlyList<RunningApplication> RunningIn(Workload workload) => _placed.In(workload) switch
    {
        { Count: 0 } => [],
        var running => [.. running.Select(WithCode)],
    };

    /// <summary>The containers of several images that each have a name of the application's; empty where it is clear which runs it.</summary>
    public IReadOnlyList<PlacedContainer> AmbiguousPlacesOf(ApplicationFacts application) => IndexOf(application, Applications) is >= 0 and var index
        ? _placed.AmbiguousOf(index) : [];

    /// <summary>The places where an application runs, in the order of the sets.</summary>
    public IReadOnlyList<PlacedApplication> PlacementsOf(ApplicationFacts application) =>
    [
        .. from placement in _placed.All
           let running = WithCode(placement.Running)
           where ReferenceEquals(running.Application, application)
           select placement with { Running = running },
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
            : RunningIn(workload).FirstOrDefault(
                running => running.Container == container && running.Listening.IsKnown && running.Application.IsWeb && !MayListenByASecret(running, port));
    }

    /// <summary>
    /// Whether variables of a Secret may make an application listen on a port. Nobody writes a Secret for the ports that images of .NET listened on
    /// before 8: those are left from then.
    /// </summary>
    private static bool MayListenByASecret(RunningApplication running, long port) =>
        running.Listening.MayBeHidden && port is not (80 or 443) && !running.Listening.Endpoints.Any(endpoint => endpoint.Port == port);

    /// <summary>An application where it was placed, with what its code says now.</summary>
    private RunningApplication WithCode(RunningApplication placed) =>
        placed with { Application = Applications[IndexOf(placed.Application, _placed.Applications)] };

    private static int IndexOf(ApplicationFacts application, ImmutableArray<ApplicationFacts> applications)
    {
        for (var i = 0; i < applications.Length; i++)
        {
            if (ReferenceEquals(applications[i], application))
            {
                return i;
            }
        }

        return -1;
    }
}
