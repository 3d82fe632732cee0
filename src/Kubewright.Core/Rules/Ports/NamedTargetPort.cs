using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>A Service port whose target is a name, held against the pods that the Service selects.</summary>
internal sealed class NamedTargetPort
{
    private readonly RuleContext _context;
    private readonly ServiceEndpoints _endpoints;
    private readonly int _index;

    private NamedTargetPort(RuleContext context, ServiceEndpoints endpoints, int index, string name)
    {
        _context = context;
        _endpoints = endpoints;
        _index = index;
        Name = name;
    }

    public Service Service => _endpoints.Service;

    public ServicePort Port => Service.Ports[_index];

    /// <summary>The name it looks for, a valid one.</summary>
    public string Name { get; }

    /// <summary>The workloads that are certainly selected.</summary>
    public IReadOnlyList<Workload> Workloads => [.. Certain.Select(match => match.Workload)];

    private IEnumerable<WorkloadMatch> Certain => _endpoints.Matches.Where(match => match.Certainty == SelectorMatch.Yes);

    /// <summary>The ports of a Service whose targets are valid names, where it selects pods that are known.</summary>
    public static IEnumerable<NamedTargetPort> Of(Service service, RuleContext context)
    {
        for (var i = 0; i < service.Ports.Length; i++)
        {
            if (service.Ports[i] is { TargetPort: { IsKnown: true, Value.Text: { Length: > 0 } name }, EffectiveProtocol: { } protocol }
                && PortName.WhyInvalid(name) is null
                && PortProtocol.IsValid(protocol)
                && context.Graph.EndpointsOf(service) is var endpoints
                && endpoints.Matches.Any(match => match.Certainty == SelectorMatch.Yes))
            {
                yield return new NamedTargetPort(context, endpoints, i, name);
            }
        }
    }

    /// <summary>Why it leads nowhere, in some selected pods or in all.</summary>
    public TargetPortProblem FindProblem()
    {
        var best = default(PortStatus);
        var (isFound, isFoundInAll) = (false, true);
        foreach (var match in _endpoints.Matches)
        {
            if (match.Certainty == SelectorMatch.Yes)
            {
                var status = match.Ports[_index].Status;
                var leadsThere = status is PortStatus.Found or PortStatus.Unknown;
                isFound |= leadsThere;
                isFoundInAll &= leadsThere;
                best = status > best ? status : best;
            }
        }

        if (isFound)
        {
            return !isFoundInAll && Lacking().Count > 0 ? TargetPortProblem.MissingInSome : TargetPortProblem.None;
        }

        if (MayBeElsewhere())
        {
            return TargetPortProblem.None;
        }

        return best switch
        {
            PortStatus.OtherProtocol => TargetPortProblem.OtherProtocol,
            PortStatus.OldSidecar => TargetPortProblem.OldSidecar,
            PortStatus.InitContainer => TargetPortProblem.InitContainer,
            _ => Nearest() is null && IsServicePortName() ? TargetPortProblem.ServicePortName : TargetPortProblem.Missing,
        };
    }

    /// <summary>
    /// The selected workloads without the port where others have it. What runs to completion takes no traffic, and an object that is written
    /// twice has the port where one of its versions has it.
    /// </summary>
    public IReadOnlyList<Workload> Lacking()
    {
        var having = new HashSet<ObjectIdentity?>();
        var lacking = new List<Workload>();
        foreach (var match in Certain)
        {
            if (match.Ports[_index].Status is PortStatus.Found or PortStatus.Unknown)
            {
                having.Add(_context.Set.IdentityOf(match.Workload));
            }
            else if (!match.Workload.RunsToCompletion)
            {
                lacking.Add(match.Workload);
            }
        }

        lacking.RemoveAll(workload => having.Contains(_context.Set.IdentityOf(workload)));
        return lacking;
    }

    /// <summary>The declarations of the name in each selected workload's pods, whether Kubernetes finds them or not.</summary>
    public IEnumerable<(Workload Workload, PortCandidate Declaration)> Declarations() =>
        from match in Certain
        from candidate in match.Ports[_index].Candidates
        select (match.Workload, candidate);

    /// <summary>The first declaration of the name that has a status.</summary>
    public (Workload Workload, Container Container, ContainerPort Port) First(PortStatus status)
    {
        var (workload, declaration) = Declarations().First(one => one.Declaration.Status == status);
        return (workload, declaration.Container, declaration.Port);
    }

    /// <summary>The declared name that somebody who wrote this one probably meant.</summary>
    public string? Nearest() => Text.NearestName.Find(DeclaredNames(), Name);

    /// <summary>Where the selected pods declare a name, or the pods themselves where no name is given.</summary>
    public ImmutableArray<RelatedPlace> PlacesOf(string? name) => name is null
        ? PodPorts.Places(Workloads)
        : [.. OfProtocol().Where(port => port.Name.Or("") == name).Select(port => new RelatedPlace(port.Name.Span, $"'{name}' is declared here"))];

    /// <summary>The names that the selected pods declare for the port's protocol.</summary>
    public IReadOnlyList<string> DeclaredNames() =>
        [.. OfProtocol().Where(port => port.Name.Or("").Length > 0).Select(port => port.Name.Value).Distinct()];

    /// <summary>The numbers that the selected pods declare for the port's protocol.</summary>
    public IReadOnlyList<long> DeclaredNumbers() =>
        [.. OfProtocol().Where(port => port.Number.IsKnown).Select(port => port.Number.Value).Distinct()];

    public Fix? ChangeToName(string name) => Fix.ChangeText(Port.TargetPort.Entry!.Value, name, FixSafety.Unsafe);

    public Fix? ChangeToNumber(long number) =>
        Fix.ChangeValue(Port.TargetPort.Entry!.Value, number.ToString(CultureInfo.InvariantCulture), FixSafety.Unsafe);

    private IEnumerable<ContainerPort> OfProtocol() =>
        Certain.SelectMany(match => PodPorts.Of(match.Workload.Template))
            .Where(port => port.EffectiveProtocol is { } protocol && PortProtocol.MayBe(protocol, Port.EffectiveProtocol));

    private bool IsServicePortName() => Service.Ports.Any(port => port.Name.Or("") == Name);

    private bool MayBeElsewhere() =>
        _endpoints.Matches.Any(match => match.Certainty == SelectorMatch.Unknown && match.Ports[_index].Outcome != PortOutcome.NameNotFound)
        || _context.Set.MayBeInUnreadFile(Service, [.. Service.Selector.Pairs.Labels.Select(pair => pair.Value ?? ""), Name]);
}
